"""The pages of the reading room, one module each: read the address, ask the workbench, fill the template."""
