"""Weights of joining mentions, made by `training/coreference.py`, for texts in capitals and in mixed case."""


def _read(table: str) -> dict[str, dict[str, float]]:
    out: dict[str, dict[str, float]] = {}
    kind = ""
    words = iter(table.split())
    for word in words:
        if word.endswith(":"):
            kind = word[:-1]
            out[kind] = {}
        else:
            out[kind][word] = float(next(words))
    return out


CAPITALS = _read(
    """
No: !detTHE -0.23 !long 0.30 !of 0.41 !pl -0.39 !role 0.14 !same -1.53 !sign 0.15 !sur -0.25 !tygr 0.22
 !tyor 0.45 !typl -0.18 !tyst -0.74 acr -0.17 all 0.61 cst -0.38 d0 -0.59 d1 0.28 d2 0.12 d3 0.07 d4 0.21
 d6 -0.24 d9 0.24 det- -0.13 det= 0.45 firstin 0.17 head 0.26 hpAMBASSADORAMBASSADOR -0.26
 hpDEPARTMENTDEPARTMENT -0.26 hpDEPARTMENTSTATE -0.21 hpEMBASSYCHARGE 0.29 hpEMBASSYDEPARTMENT -0.11
 hpEMBASSYEMBASSY 0.35 hpMISSIONMISSION -0.21 hpUSUNEMBASSY -0.14 in -1.72 lhe -0.29 lhere -0.38 li -0.34
 lit -0.16 lno -0.11 lshe -0.10 lt -1.35 lthey 0.12 lthis -0.07 lwe 0.15 lyou -0.44 near( 0.45 num- -0.19
 of+ 0.29 of- -1.65 of0 -0.18 of= -0.20 r0 -0.53 r1 0.57 r2 0.18 r3 -0.28 r4 -0.73 rank< -0.32 role+ -0.14
 role- -0.41 role0 -0.37 role= 0.63 same 2.35 self -0.49 selfAMBASSADOR -0.13 selfDEPARTMENT -0.22
 selfEMBASSY 0.27 selfMISSION -0.11 selfUSUN 0.30 sign -0.15 slip 0.40 some -0.26 sur 0.43 sur- -1.11 sur0 -0.11
 tgrgr 0.48 tgror -0.46 tgrpe -0.87 tgrpl -0.58 tgrst -1.00 torgr -0.27 toror 0.12 torpe -0.28 torpl -0.97
 torst -0.93 tplgr 0.09 tplor -0.86 tplpe -0.22 tplpl 0.27 tplst 0.31 tstgr -0.07 tstor -0.29 tstpe -0.82
 tstst 0.90 unnamed -0.12 z1 -0.06 z3 0.06
Np: !bias 0.15 !detA -0.41 !detTHE 0.10 !detx -0.13 !long 0.41 !of -0.11 !pl -0.31 !role 0.24 !roles -0.11
 !same -1.32 !sign 0.92 !sur -0.69 !type 0.15 all 0.91 bias -0.15 cst -0.66 d0 -0.56 d1 0.14 d2 -0.10 d3 0.22
 d4 0.15 d6 0.22 det= 0.27 firstin 0.17 g- -0.48 giv- -0.46 head 0.26 in -1.03 lhe -0.06 li -0.65 lit 0.06
 lna 0.05 lshe 0.07 lt -1.44 lthey -0.49 lwe -0.42 lyou -0.21 near 0.54 near( 0.06 of+ 0.63 of- -0.20 of0 -0.26
 of= -0.40 r0 -0.64 r1 0.48 r3 -0.13 r4 -0.11 rank- -0.54 rank< -0.61 role+ -1.07 role- -0.07 role0 0.15
 role= 0.08 same 1.37 self -1.03 sign -0.91 slip 0.34 some -0.06 sur 0.84 sur- -1.67 sur0 -0.17 surin 0.13
 tpegr -1.09 tpeor -0.57 tpepe 0.69 tpepl -0.66 tpest -0.45 unnamed -0.22 z1 -0.20 z3 -0.10 z9 0.12
Ns: !<AGAINSTp -0.10 !<AGAINSTs -0.12 !<ANDg -0.10 !<ANDo -0.23 !<ANDp 0.06 !<ANDs 0.13 !<ATp -0.34 !<ATs -0.10
 !<BETWEENp 0.11 !<BETWEENs 0.21 !<BOTHp 0.28 !<BYg -0.08 !<BYp 0.29 !<BYs -0.08 !<FORg -0.10 !<FORo 0.21
 !<FORp 0.13 !<FORs -0.08 !<FROMg -0.17 !<FROMo -0.05 !<FROMp -0.16 !<FROMs -0.42 !<INTOp 0.17 !<INTOs 0.06
 !<INg 0.05 !<INo -0.17 !<INp 0.20 !<INs -0.47 !<OFg 0.26 !<OFo -0.07 !<OFp -0.24 !<OFs -0.20 !<ONo -0.12
 !<ONp 0.23 !<THATg -0.07 !<THATo -0.15 !<THATp 0.16 !<THROUGHp 0.31 !<THROUGHs 0.11 !<TOWARDp -0.12
 !<TOWARDs -0.11 !<TOg -0.15 !<TOo -0.19 !<TOp 0.08 !<TOs -0.10 !<WITHg 0.27 !<WITHo -0.10 !<WITHp -0.11
 !<WITHs 0.40 !<xg -0.30 !<xo 0.13 !<xp -0.19 !>ag -0.22 !>ao -0.15 !>ap 0.31 !>as 0.36 !>pg -0.27 !>po 0.12
 !>vg -0.07 !>vo 0.09 !>vp -0.31 !>vs -0.39 !>xg 0.11 !>xo -0.45 !fcg -0.06 !fco 0.26 !fcp -0.12 !fcs 0.09
 !fgg -0.51 !fgo -0.37 !fgp 0.27 !fgs -0.31 !fng -0.28 !fno -0.12 !fnp 0.21 !fns 0.41 !fpg 0.23 !fpo -0.40
 !fpp -0.26 !fps -0.29 !long 0.30 !othertype 0.60 !pl 0.37 !same -0.13 !st0 1.34 !st1 -0.47 !st2 -0.91 !sur -0.15
 !tygr -0.08 !tyor -0.16 !typl 0.11 <AGAINSTo -0.09 <AGAINSTp 0.12 <ANDg -0.10 <ANDo -0.06 <ANDs -0.08 <ATp 0.32
 <ATs 0.15 <BETWEENo 0.14 <BETWEENp -0.09 <BETWEENs -0.33 <BOTHg -0.09 <BOTHo -0.06 <BOTHp -0.13 <BOTHs -0.22
 <BYg 0.07 <BYo -0.05 <BYp -0.61 <BYs 0.32 <FORg -0.17 <FORo -0.21 <FORp -0.05 <FORs 0.11 <FROMg 0.08 <FROMp 0.18
 <FROMs 0.31 <INTOg -0.07 <INTOs -0.23 <INg 0.07 <INo -0.60 <INp 0.57 <INs -0.52 <OFg -0.25 <OFp 0.14 <OFs -0.06
 <ONg -0.06 <ONo -0.23 <ONp -0.27 <ONs 0.19 <THATg -0.29 <THATo -0.14 <THATp -0.69 <THATs 0.60 <THROUGHp -0.21
 <THROUGHs -0.26 <TOWARDg 0.09 <TOg -0.24 <TOo -0.09 <TOp 0.14 <WITHg -0.12 <WITHo -0.21 <WITHp -0.24
 <WITHs -0.23 <xg 0.10 <xp -0.07 <xs 0.16 >ao -0.55 >as -0.39 >pg -0.22 >po 0.33 >ps -0.19 >vg 0.08 >vo -0.44
 >vp -0.12 >vs 0.51 >xg -0.20 >xo -0.56 >xp 0.09 acr -0.43 all 0.29 d0 -0.19 d1 0.11 d3 0.41 d4 0.09 d6 -0.32
 det- -0.38 det= 0.27 fc/ 0.11 fc= 0.17 fg/ 0.33 fg= 0.42 firstin 0.11 fn/ 0.75 fp/ 0.47 fp= 0.17 head 0.10
 in -1.42 lhe -0.27 lhere 0.12 lno -0.08 lshe -0.19 lt -0.80 lthey -0.09 lwe 0.27 lyou -0.07 near -0.36
 near( 0.37 never -0.69 num- 0.05 r0 -0.30 r1 0.35 r2 0.25 r3 -0.09 r4 -0.35 rank< -0.06 role+ -0.13 role- -0.27
 role0 -0.14 role= 0.15 same 0.33 self 0.12 slip 0.21 st+ 0.93 st- -1.74 st0 -0.48 sur 0.44 sur- -0.54 tgror 0.11
 tgrpe -0.11 tgrpl -0.14 torgr 0.09 toror 0.20 torpl -0.30 torst -0.19 tplgr -0.23 tplor -0.54 tplpl 0.26
 tplst -0.38 tstgr -0.23 tstor -0.47 tstpe -0.12 tstpl -0.51 tstst 0.35 unnamed -0.21 z1 0.24 z3 0.19 z9 -0.41
he: !bias -0.44 !q -0.08 !type -0.68 !tyst 0.36 bias 0.24 clause 0.42 cpe -0.90 cpew 0.35 d0 0.95 d1 0.12
 d2 -0.52 d3 -0.41 d4 -1.17 d6 -1.59 d9 -1.09 g+ 0.25 in -0.75 kind 0.41 lhe 0.10 li -0.99 lit 0.12 lna 0.23
 lno 0.11 lshe 0.10 lt -0.45 lwe -0.25 named 0.40 near -0.17 opened 0.85 par -1.85 pl -0.21 q0 -0.55 r0 0.56
 r1 -0.24 r2 -0.13 r3 -0.74 r4 -0.46 said0o -0.14 said0s -0.23 said1o 0.15 said1s 0.38 said2o -0.43 said2s 0.23
 sg 0.35 silento0 -0.42 silento1 0.16 silents0 -0.19 spokeo0 0.12 spokeo1 1.07 spokes0 0.20 spokes1 0.71
 subj0o 0.24 subj0s 0.40 subj1o 0.16 subj1s 0.83 subj2o -0.24 subj2s 0.35 tpepe 0.29 tstpe -0.50 z1 -0.34 z9 0.34
here: !bias -0.10 !q 0.37 !typl -0.10 cgrw -0.48 clause -0.43 cor -0.06 corw -0.76 cpew -0.74 cplw 0.46
 cstw -0.37 d0 -0.11 d1 -0.16 d2 -0.05 d4 0.11 d6 -0.06 lhe -0.15 lit 0.31 lna -0.10 lno -0.48 lt -1.38
 lthey -0.11 named 0.12 near -0.17 par 0.22 pl -0.33 q0 0.12 q1 -0.35 r0 -0.15 r1 0.22 r2 0.07 r3 -0.63 r4 -0.18
 said0o -0.07 sg 0.07 silento0 -0.17 spokeo0 -0.20 subj0o -0.40 subj1o -0.07 subj2o -0.28 tplgr -0.50 tplor -0.79
 tplpe -0.76 tplpl 0.46 tplst -0.37 z1 -0.20 z3 0.16 z9 -0.29
i: !bias -0.50 !q -0.13 !tyor -0.36 !type -0.27 bias 0.24 cgr -0.14 cgrw -0.08 clause 0.14 cor -0.48 corw 0.21
 cpe 0.66 cst -0.24 cstw -0.27 d0 0.49 d1 -0.20 d3 0.12 d4 -0.38 d6 0.13 d9 0.18 hasAMBASSADOR -0.32
 hasCONSULATE 0.34 hasus -0.15 khe -0.15 ki 0.83 kind 0.83 kit -0.14 kwe -0.48 lhe -0.17 li 0.80 lit -0.14
 lna -0.27 lt -0.87 lwe -0.55 named -0.53 opened 0.17 q1 -0.39 r0 0.06 r1 0.36 r2 0.08 r3 -0.10 r4 -0.25
 said0o 0.08 said2o 0.11 sg -0.07 silento0 0.10 spokes1 0.11 subj0o 0.06 subj0s 0.06 subj1s -0.14 subj2o -0.10
 toror 0.35 tpegr -0.22 tpeor -0.62 tpepe 0.64 tpest -0.42 z1 0.08 z3 -0.06 z9 0.28
it: !bias -0.30 !q -0.18 !tygr 0.25 !tyor -0.49 !typl -0.36 !tyst -0.60 bias 0.11 clause 0.49 cor -0.65 corw 0.11
 cplw -0.21 cst -0.32 cstw 0.38 d0 0.92 d1 -0.69 d2 -0.73 d3 -1.11 d4 -0.64 d6 -0.66 d9 -0.13 in -0.52 kind 0.28
 lit 0.25 lno 0.33 lt -1.24 lthey 0.15 lwe -1.10 lyou -0.07 named 0.18 opened 0.44 par -1.36 pl 0.08 q0 -0.22
 q1 -0.14 r0 0.81 r2 -0.54 r3 -1.21 r4 -1.28 sg 0.21 silento0 -0.13 spokeo0 -0.27 subj0o 0.35 subj0s 0.42
 subj1o 0.38 subj1s 0.34 subj2o 0.15 tgror -0.38 tgrpl 0.06 tgrst -0.24 toror 0.36 torpl -0.94 torst -0.30
 tpeor -0.26 tpepl -0.05 tpest 0.10 tplor -0.25 tplpl 0.32 tplst -0.22 tstor -0.81 tstpl -0.32 tstst 0.48
 z1 -0.57 z3 0.07 z9 0.31
no: !bare 0.13 !bias -0.14 !detTHE -0.21 !detTHIS -0.52 !detx -0.30 !heads0 0.10 !heads1 -0.48 !heads2 -0.13
 !long 0.68 !pl -0.68 !q 0.29 !roles1 -0.14 !roles2 -0.46 !same -0.81 !sur -0.23 !tyor 0.34 !typl -0.52
 !tyst -0.46 all 0.32 cnames -0.06 d0 0.13 d1 0.36 d2 -0.38 d3 -0.23 d6 -0.53 d9 -0.34 det= 0.47 head 0.20
 hpAMBASSADORAMBASSADOR 0.11 hpAMBASSADORDEPARTMENT 0.35 hpAMBASSADOREMBASSY -0.19 hpCONSULATECONSULATE 0.23
 hpDEPARTMENTAMBASSADOR -0.07 hpDEPARTMENTCHARGE -0.09 hpDEPARTMENTDEPARTMENT 0.21 hpDEPARTMENTEMBASSY -0.45
 hpDEPARTMENTMISSION -0.27 hpDEPARTMENTPOST -0.10 hpDEPARTMENTSTATE 0.47 hpDEPARTMENTUSUN -0.12
 hpEMBASSYAMBASSADOR -0.10 hpEMBASSYCHARGE -0.25 hpEMBASSYCONSULATE -0.21 hpEMBASSYDEPARTMENT -0.48
 hpEMBASSYEMBASSY -0.21 hpEMBASSYMISSION -0.29 hpEMBASSYSTATE -0.35 hpMISSIONDEPARTMENT -0.15
 hpMISSIONMISSION 0.26 hpMISSIONSTATE -0.17 hpPOSTAMBASSADOR -0.13 hpPOSTDEPARTMENT -0.09 hpPOSTEMBASSY 0.36
 hpSTATEDEPARTMENT 0.61 hpSTATEEMBASSY -0.31 hpSTATEMISSION -0.06 hpSTATESTATE -0.08 in -1.37 lhe -0.22
 lhere -0.16 li -0.09 lit 0.18 lna -0.43 lno 0.11 lshe -0.11 lt -1.34 lthey 0.20 lthis -0.26 lyou 0.25 near -0.50
 num- -0.26 r0 -0.05 r1 0.26 r2 -0.10 r3 0.08 r4 -0.30 rank< -0.46 role+ 0.24 role- -1.65 role0 -1.05 role= 1.52
 same 1.58 self -0.62 selfAMBASSADOR 0.22 selfCONSULATE 0.15 selfDEPARTMENT 0.21 selfEMBASSY 0.63 selfPOST 0.14
 selfSTATE -0.66 sur 0.32 sur- 0.09 sur0 -0.28 tgrgr 0.13 tgror -0.07 tgrpe -0.11 tgrpl -0.24 tgrst -0.44
 torgr -0.27 torpe -0.32 torpl -1.55 torst -0.89 tplgr -0.08 tplor -1.15 tplpe -0.38 tplpl 0.62 tplst -0.10
 tstgr -0.62 tstor -0.58 tstpe -0.58 tstpl 0.20 tstst 0.53 unnamed 0.21 z3 -0.11
np: !bias 0.11 !detTHE 0.10 !detx -0.07 !heads1 -0.15 !heads2 0.55 !long 0.06 !of 0.18 !pl 0.16 !q 0.33
 !roles0 0.12 !roles1 -0.52 !roles2 0.35 !same -1.68 !type 0.11 bias -0.11 cnames -0.17 cst 0.13 d0 0.21 d1 0.16
 d2 -0.20 d3 -0.08 d4 -0.39 d6 -0.35 d9 -0.21 det- -0.64 det= 0.38 g- -0.33 head -0.38
 hpAMBASSADORAMBASSADOR -0.39 hpAMBASSADORCHARGE -0.14 hpAMBASSADORCONSULATE -0.05 hpAMBASSADORDCM -0.15
 hpAMBASSADORDEPARTMENT -0.13 hpAMBASSADOREMBASSY -0.15 hpAMBASSADORSTATE -0.10 hpCHARGEAMBASSADOR -0.06
 hpCHARGECHARGE 0.12 hpDCMAMBASSADOR -0.06 hpDCMDCM 0.44 hpDEPARTMENTDEPARTMENT 0.11 hpEMBASSYCHARGE -0.06
 hpEMBASSYSTATE -0.11 hpMISSIONMISSION -0.09 hpSTATEEMBASSY -0.14 hpSTATESTATE -0.09 in -0.94 lhe -0.10 li -0.34
 lit 0.11 lshe -0.42 lt -0.47 lthey -0.05 lwe -0.44 lyou 0.06 near 1.16 num- -0.44 of+ 0.59 of- -1.25 of0 -0.19
 of= 0.34 r0 0.37 r1 -0.09 r2 -0.24 r3 -0.71 r4 -0.53 rank- -0.92 rank< -0.62 role+ 0.24 role- -1.39 role0 -0.65
 role= 1.25 same 2.13 self -0.23 selfAMBASSADOR -0.63 selfDCM -0.33 selfEMBASSY 0.10 selfMISSION -0.07
 selfSTATE -0.21 tpegr -0.65 tpeor -0.24 tpepe -0.09 tpepl 0.13 z1 -0.06 z3 -0.10 z9 -0.31
she: !q 0.24 !type -0.68 !typl 0.24 !tyst 0.42 bias -0.17 clause 0.39 cpe -0.50 d0 0.36 d1 0.17 d2 -0.13 d3 -0.63
 d4 -0.56 d6 -0.30 d9 -0.40 g+ 0.87 g- -0.80 in -0.17 kind 0.68 lhe -0.25 li -0.50 lna 0.27 lno -0.80 lshe 0.46
 lt -0.88 lwe -0.06 lyou -0.35 named 0.18 near -0.13 opened 0.24 par -0.84 q1 -0.50 r0 0.07 r1 0.22 r2 -0.60
 r3 -0.46 r4 -0.44 said1o -0.24 said2o -0.21 silento0 -0.06 spokeo1 0.24 spokes0 -0.23 subj0o 0.38 subj1o -0.18
 subj1s 0.22 subj2o -0.20 tpepe 0.29 tplpe -0.50 tstpe -0.67 z1 -0.25 z3 -0.16 z9 0.16
they: !bias -0.74 !q 0.55 !tygr -0.28 !tyor -0.62 !typl -0.40 !tyst -0.06 bias 0.22 cgr -0.12 cgrw 0.36
 clause 0.69 cor -0.24 corw 0.24 cpe -0.49 cpew -1.35 cpl -0.34 cst -0.09 cstw 0.25 d0 0.80 d1 -0.52 d2 -0.57
 d3 -1.01 d4 -0.10 d6 -0.56 d9 -0.21 kind 0.76 lhe -0.38 li -0.49 lit 0.16 lna -0.16 lno 0.57 lt -1.50 lthey 0.59
 lthis -0.28 lwe -0.23 lyou -0.11 named 0.23 near -0.31 opened 0.52 par -0.95 pl 0.61 q0 0.40 q1 -0.47 r0 0.59
 r1 0.61 r2 -0.28 r3 -0.56 r4 -1.48 said0o 0.31 said1o -0.12 sg -0.27 silento0 -0.29 spokeo1 -0.09 spokes1 0.27
 subj0o 0.52 subj0s 0.21 subj1o -0.05 subj1s -0.06 subj2o 0.32 tgrgr 0.31 tgror 0.07 tgrpe -1.10 tgrpl -0.29
 tgrst -0.17 torgr -0.21 toror 0.39 torpe -0.33 torpl -0.31 torst -0.31 tplgr 0.62 tplor -0.21 tplpe -0.11
 tplpl 0.22 tplst -0.39 tstgr -0.21 tstor -0.69 tstpe -0.49 tstpl -0.38 tstst 0.45 z1 -0.38 z3 -0.07 z9 0.51
this: !bias 0.14 !tygr -0.23 !typl 0.26 bias -0.15 cgr 0.27 cgrw -0.14 clause 0.27 corw -0.19 cpew -0.29
 cplw -0.44 cstw -0.10 d0 0.13 d1 -0.23 d2 -0.26 d6 -0.29 lit -0.09 lna -0.59 lno -0.19 lt -0.47 lthey 0.18
 named -0.64 par -0.52 pl 0.14 r0 0.22 r1 -0.26 r2 -0.15 r3 -0.13 r4 -0.47 sg -0.67 spokeo0 -0.05 subj0o 0.27
 subj1o -0.15 tgrgr 0.23 tgrpe -0.26 tpegr 0.09 tpeor -0.06 tpepl -0.07 tplgr -0.15 tplor -0.09 tplpl -0.36
 tplst -0.08 z1 0.08 z3 -0.27 z9 -0.36
we: !bias -0.15 !same -0.57 !tygr 0.06 !tyor 0.08 !type -0.11 !typl -0.09 !tyst -0.50 cgrw -0.29 clause 0.16
 corw -0.42 cpe -0.20 cpew -1.23 cpl -0.06 cst 0.12 cstw 0.33 d1 0.16 d2 0.06 d4 -0.15 d6 -0.08 d9 -0.42
 hasAMBASSADOR 0.18 hasCONSULATE 1.10 hasDELEGATION -0.68 hasEMBASSY 0.68 hasMISSION 0.27 hasPOST -0.07
 hasSTATE 0.43 hasus 1.27 in -0.29 khe -1.13 khere 0.17 ki -0.51 kind 1.11 kit -0.86 kshe 0.29 kthey -0.47
 kwe 1.11 kwho -0.36 kyou -0.90 lhe -0.64 li -0.60 lit -0.28 lna -0.66 lno 0.21 lshe 0.28 lt -1.34 lthey -0.39
 lwe 0.68 lwho -0.36 lyou -0.87 named -0.76 near -0.25 opened 0.53 par -0.17 pl -0.08 q0 -0.82 q1 -0.44 r0 0.09
 r1 -0.05 r2 0.18 r3 -0.21 r4 -0.18 said0o -0.27 said1o 0.12 said2o 0.47 silento0 0.35 silento1 0.31
 silents1 -0.05 spokeo0 0.18 spokeo1 0.21 subj0o 0.12 subj0s 0.29 subj1o -0.22 subj1s 0.32 subj2o -0.06
 subj2s 0.53 tgrgr -0.13 tgror -0.24 tgrpe -0.18 tgrpl 0.09 torgr -0.14 toror 0.30 torpe -0.47 torpl -1.06
 torst -0.86 tpegr -0.15 tpeor 0.05 tpepe -0.93 tpepl 0.11 tpest 0.23 tplor -0.42 tplpe -0.25 tplpl 0.33
 tplst -0.32 tstor -0.73 tstpe -0.33 tstpl -0.27 tstst 0.64 z1 -0.28 z3 0.13 z9 0.13
who: !bias -0.21 !tyor -0.21 cor 0.17 cpew -0.14 cstw -0.13 d0 -0.15 d1 -0.14 d3 -0.14 d4 0.26 kind 0.26
 lna -0.16 lt -0.29 lwe -0.26 lwho 0.26 named -0.24 par 0.16 r0 -0.15 r1 -0.16 r2 -0.14 r3 0.26 said2o -0.14
 sg -0.24 spokeo0 -0.14 subj1o -0.14 subj2o 0.26 toror 0.17 torpe -0.14 torst -0.16 z1 0.17 z3 -0.27
you: !bias -0.15 !q 0.13 !tygr 0.15 !tyor 0.12 !type -0.57 !tyst -0.05 cgr 0.08 cgrw -0.31 clause -0.05 cor 0.38
 corw -0.44 cpe -0.21 cpew 0.31 cplw -0.77 cst 0.07 cstw -0.59 d1 -0.51 d2 0.40 d3 -0.52 d4 -0.88 d6 0.13 d9 0.25
 hasAMBASSADOR -0.11 hasCONSULATE -0.16 hasDELEGATION -0.18 hasDEPARTMENT 0.15 hasEMBASSY -0.12 hasMISSION -0.16
 hasSTATE -0.29 hasus -0.16 in -0.10 khe -0.16 ki -0.66 kind 1.02 kit -0.11 kthey -0.12 kwe -0.78 kyou 1.02
 lhe -0.16 li -0.66 lna -0.79 lno -0.19 lt -0.98 lthey -0.08 lwe -0.73 lyou 0.98 opened -0.30 pl -0.17 q0 -0.08
 q1 -0.42 r0 -0.17 r1 0.10 r2 -0.09 r3 -0.08 r4 -0.09 said2o 0.19 sg -0.20 spokeo1 0.14 subj0o -0.34 subj0s 0.24
 subj1o -0.19 subj1s -0.13 subj2o 0.06 subj2s -0.38 tgror 0.06 tgrpe -0.25 tgrpl -0.19 torgr -0.25 toror 0.05
 torpe -0.34 torpl -0.45 torst -0.34 tpeor -0.16 tpepe 0.36 tpepl -0.25 tpest -0.17 tstor -0.07 tstpe 0.06
 z1 -0.32
"""
)

MIXED = _read(
    """
No: !bias 0.14 !detA -0.64 !detTHE -0.05 !detx 0.27 !long 0.33 !of 0.14 !pl -0.48 !q -0.51 !role -0.17
 !roles 0.12 !same -1.25 !sign -0.06 !tygr -0.07 !tyor 0.34 !typl 0.18 !tyst -0.75 acr 1.12 all 1.04 bias -0.16
 cnames -0.13 cst -0.51 d0 -0.09 d1 0.12 d2 -0.08 d6 -0.13 d9 -0.51 det= 0.30 firstin 0.15 head 0.05
 hpAMBASSADORAMBASSADOR -0.18 hpCONSULATECONSULATE 0.10 hpCONSULATEEMBASSY -0.34 hpDEPARTMENTDEPARTMENT 0.19
 hpDEPARTMENTPOST -0.17 hpDEPARTMENTSTATE -0.20 hpEMBASSYCHARGE 0.27 hpEMBASSYCONSULATE -0.23
 hpEMBASSYEMBASSY 0.51 hpMISSIONMISSION -0.29 hpSTATESTATE -0.30 hpUSUNEMBASSY -0.27 in -3.36 lhe -0.65
 lhere -0.17 li -0.48 lit 0.37 lna -0.11 lshe -0.38 lt -1.26 lthey -0.20 lthis -0.81 lwho -0.23 lyou -0.78
 near 0.42 near( 1.70 of+ 0.15 of- -1.69 of= -0.12 r0 -0.27 r1 0.36 r3 -0.32 r4 -0.80 rank< -0.18 role+ -0.30
 role- -0.77 role0 -0.12 role= 0.68 same 2.68 self -0.65 selfAMBASSADOR -0.21 selfDEPARTMENT -0.21
 selfEMBASSY 0.20 selfMISSION -0.11 selfUSUN 0.19 sign 0.05 some -0.58 sur 0.21 sur- -0.99 sur0 -0.38 tgrgr 0.59
 tgror -0.36 tgrpe -0.88 tgrpl -0.68 tgrst -0.97 torgr 0.14 toror 0.22 torpe -0.59 torpl -1.97 torst -0.75
 tplgr 0.29 tplor -1.22 tplpe -1.63 tplst 0.77 tstor -0.39 tstpe -1.16 tstpl 0.31 tstst 0.85 z1 -0.18 z9 -0.15
Np: !bias 0.15 !detA -1.13 !detAN -0.79 !detTHE 0.42 !detx -0.32 !long 0.47 !of -0.62 !pl 0.27 !q -0.31
 !role 0.13 !roles 0.12 !same -0.87 !sign 0.86 !sur -0.66 !type 0.15 acr 0.33 all 0.98 bias -0.20 cst -0.41
 d0 -0.15 d1 0.23 d2 0.06 d3 -0.11 d6 -0.19 d9 -0.58 det- 0.46 det= 0.32 firstin -0.54 g- -0.41 giv- -1.27
 giv~ 0.32 head 0.23 in -2.17 lhere -0.10 li -0.31 lit -0.40 lna -0.21 lno 0.30 lshe 0.37 lt -1.80 lthey -0.72
 lthis -0.53 lwe -0.76 lyou -0.34 near 1.16 near( 0.36 num- -1.17 of+ 0.73 of- -0.50 of0 0.39 of= -0.42 r0 -0.36
 r1 0.33 r2 -0.57 r3 -0.48 r4 -0.12 rank- -0.87 rank< -0.48 role+ -1.41 role- -0.19 role0 0.22 role= 0.11
 same 1.22 self -0.59 sign -0.85 slip 0.36 some -0.45 sur 0.82 sur- -1.31 sur0 -0.14 surin 0.53 tpegr -0.84
 tpeor -0.84 tpepe 0.36 tpepl -1.33 tpest -0.33 unnamed -0.11 z1 -0.36 z3 0.12 z9 -0.15
Ns: !<AGAINSTo -0.05 !<AGAINSTp -0.17 !<ANDg -0.18 !<ANDo 0.06 !<ANDp 0.07 !<ATo -0.21 !<ATp 0.11 !<ATs -0.08
 !<BETWEENo -0.13 !<BETWEENs 0.15 !<BOTHp 0.36 !<BYp -0.06 !<BYs 0.24 !<FORs -0.21 !<FROMg -0.07 !<FROMp -0.16
 !<FROMs -0.41 !<INg -0.11 !<INs -0.52 !<OFg 0.18 !<OFo -0.09 !<OFp 0.07 !<OFs -0.13 !<ONg -0.07 !<ONp 0.17
 !<ONs -0.05 !<THATo -0.26 !<THATp 0.29 !<THROUGHp 0.32 !<THROUGHs 0.10 !<TOWARDp -0.15 !<TOWARDs -0.11
 !<TOg 0.33 !<TOo -0.17 !<TOp -0.13 !<TOs -0.10 !<WITHg 0.15 !<WITHo 0.10 !<WITHp -0.18 !<WITHs 0.40 !<xg -0.62
 !<xo 0.09 !<xp -0.20 !<xs -0.11 !>ag -0.22 !>ap 0.09 !>as 0.32 !>pg -0.31 !>po -0.06 !>pp 0.13 !>ps -0.21
 !>vg -0.26 !>vo 0.14 !>vp -0.30 !>vs -0.40 !>xg 0.15 !>xo -0.29 !detx -0.07 !fcg -0.28 !fco 0.18 !fcp 0.11
 !fcs -0.16 !fgg -0.25 !fgo 0.16 !fgp 0.08 !fgs -0.27 !fng -0.20 !fno -0.16 !fnp 0.26 !fns 0.52 !fpg 0.18
 !fpo -0.32 !fpp -0.39 !fps -0.23 !long 0.23 !othertype 0.56 !pl 0.23 !q 0.13 !same -0.36 !st0 1.22 !st1 -0.56
 !st2 -1.03 !tygr -0.07 !tyor -0.15 !typl 0.11 !tyst -0.11 <AGAINSTo -0.18 <AGAINSTs 0.10 <ATg 0.07 <ATo 0.27
 <ATp -0.16 <ATs 0.10 <BETWEENg -0.12 <BETWEENo 0.09 <BETWEENp 0.10 <BETWEENs -0.30 <BOTHo -0.09 <BOTHp -0.20
 <BOTHs -0.29 <BYg -0.12 <BYo -0.23 <BYp -0.24 <BYs 0.26 <FORg -0.07 <FORo -0.08 <FORp 0.07 <FROMg 0.10
 <FROMo -0.12 <FROMs 0.39 <INTOp 0.07 <INTOs -0.11 <INg 0.10 <INo -0.50 <INp 0.29 <INs -0.36 <OFg -0.16
 <OFo -0.48 <OFp -0.17 <OFs -0.06 <ONg 0.10 <ONp -0.28 <ONs 0.14 <THATg 0.09 <THATo -0.36 <THATp -0.42
 <THATs 0.40 <THROUGHp -0.13 <THROUGHs -0.29 <TOWARDg 0.10 <TOWARDp 0.08 <TOWARDs -0.05 <TOg -0.32 <TOo 0.10
 <TOp 0.16 <TOs -0.06 <WITHg -0.21 <WITHp -0.46 <xg 0.14 <xo 0.23 <xs 0.12 >ag -0.10 >ao -0.52 >ap 0.07 >as -0.32
 >pg 0.11 >po 0.40 >pp -0.14 >ps -0.19 >vo -0.26 >vs 0.36 >xo -0.44 acr 0.67 all 0.07 d0 -0.24 d1 0.11 d2 -0.11
 d3 0.30 d4 0.15 d6 -0.37 det- -0.41 det= 0.49 fc/ -0.41 fc= 0.16 fg/ 0.14 fg= 0.43 firstin 0.22 fn/ 0.46
 fn= 0.55 fp/ 0.40 head -0.41 in -1.76 lhe -0.47 lhere 0.13 li -0.08 lit 0.12 lno 0.10 lshe -0.15 lt -0.74
 lthey -0.28 lthis -0.11 lwe 0.09 lwho -0.06 lyou -0.15 near -0.60 near( 0.37 never -0.74 num- 0.10 r0 -0.24
 r1 0.16 r2 0.13 r4 -0.37 role+ -0.44 role- -0.94 role= 0.46 same 0.58 self 0.07 slip 0.35 some -0.20 st+ 0.89
 st- -1.91 st0 -0.73 sur 0.21 sur- -0.80 sur0 -0.08 tgrgr 0.14 tgrpe -0.15 tgrst -0.18 toror 0.54 torpe -0.24
 torpl -0.69 tplgr -0.13 tplor -0.73 tplpl 0.08 tplst -0.42 tstor -0.79 tstpl -0.25 tstst 0.46 unnamed -0.18
 z1 0.18 z3 0.22 z9 -0.47
he: !bias -0.27 !q 0.27 !type -0.46 !tyst 0.36 bias 0.14 clause 0.25 cpe -0.31 cpew 0.18 d0 0.80 d1 0.26 d2 -0.43
 d3 -0.39 d4 -0.68 d6 -1.07 d9 -1.39 g+ 0.55 g- -0.99 in -1.48 kind 0.59 lhe 0.60 li -0.71 lit 0.10 lno 0.35
 lshe -0.65 lt -0.36 lthey -0.94 lthis -0.28 lwe -0.87 lyou -0.64 named -0.07 near -0.10 opened 1.03 par -0.87
 pl -0.31 q0 -0.35 q1 -0.17 r0 0.38 r1 -0.28 r2 -0.15 r3 -0.44 r4 -0.16 said0o -0.17 said0s -0.07 said1o -0.11
 said1s 0.25 said2o -0.33 said2s 0.20 sg 0.28 silento0 -0.37 silento1 0.40 silents0 -0.21 silents1 -0.06
 spokeo1 0.75 spokes0 0.27 spokes1 0.66 subj0o 0.27 subj0s 0.36 subj1s 0.37 subj2o -0.35 subj2s 0.15 tpepe 0.18
 tstpe -0.53 z1 -0.17 z3 0.27 z9 0.12
here: !bias -0.12 !q 0.22 !tyor -0.18 !typl -0.10 !tyst -0.10 cgrw -0.17 clause -0.62 corw -0.08 cpe -0.91
 cpew -1.11 cpl 0.48 cplw 0.20 cst 0.20 cstw -0.20 d0 0.21 d1 0.20 d2 -0.51 d3 -0.09 d4 -0.25 d6 -0.54 d9 -0.38
 kind 0.57 lhe -0.22 lhere 0.45 li -0.35 lit -0.17 lna -0.05 lno 0.05 lshe -0.08 lt -1.26 lthey -0.31 lthis 0.23
 lwe -0.09 lyou -0.47 near -0.36 opened -0.21 par -0.54 pl -0.45 q0 0.32 q1 -0.58 r0 0.31 r1 0.20 r2 -0.20
 r3 -0.26 r4 -0.81 said0o -0.09 silento0 -0.23 spokeo0 -0.19 subj0o -0.56 subj1o 0.37 subj2o -0.38 toror 0.39
 torpe -0.65 torpl -0.20 torst -0.10 tplgr -0.20 tplor -0.82 tplpe -1.14 tplpl 0.31 tplst -0.06 tstor -0.22
 tstpe -0.30 tstpl 0.11 z1 -0.09 z3 0.11 z9 -0.24
i: !bias -0.29 !tyor -0.44 !type -0.18 bias 0.11 cgr -0.06 clause 0.70 cor -0.18 corw -0.13 cpe 0.26 cpew 0.26
 cplw -0.28 cst -0.23 cstw -0.23 d0 0.63 d1 -0.13 d2 0.09 d3 0.08 d4 -0.29 d6 -0.22 d9 -0.44 hasAMBASSADOR -0.43
 hasCONSULATE 0.39 hasus -0.11 in -0.24 khe 0.11 ki 0.65 kind 0.65 kit -0.22 kshe -0.06 kthey -0.75 kwe -1.07
 kwho 0.29 kyou 0.29 lhe -0.06 li 0.52 lit -0.13 lna -0.16 lshe -0.18 lt -1.26 lthey -0.74 lwe -1.17 lwho 0.05
 lyou 0.45 named 0.13 near -0.35 opened -0.26 par -0.85 pl -0.31 q1 0.29 r0 0.23 r1 0.40 r2 -0.10 r3 -0.74
 r4 -1.03 said0o 0.49 said0s 0.32 said1o 0.40 said2o -0.25 said2s -0.07 sg 0.20 silento0 0.24 spokeo0 0.13
 spokeo1 0.98 spokes0 -0.08 spokes1 0.37 subj0o 0.42 subj0s 0.34 subj1o 0.39 subj1s 0.06 subj2o 0.27 subj2s -0.49
 toror 0.43 tpegr -0.08 tpeor -0.91 tpepe 0.30 tpepl -0.28 tpest -0.41 z1 -0.38 z3 0.10 z9 0.13
it: !bias -0.39 !q -0.30 !tygr 0.34 !tyor -0.27 !type 0.06 !typl -0.22 !tyst -1.16 bias 0.12 clause 0.48
 cor -0.84 corw 0.14 cplw -0.15 cst -0.50 cstw 0.34 d0 0.91 d1 -0.25 d2 -0.33 d3 -0.94 d4 -0.80 d6 -0.96 d9 -0.45
 in -0.82 kind 0.30 lhere -0.40 lit 0.19 lna 0.08 lno 0.27 lshe -0.05 lt -1.23 lthey -0.11 lwe -0.95 lwho -0.30
 named 0.13 opened 0.64 par -1.48 pl -0.23 q0 -0.06 q1 -0.29 r0 0.35 r2 -0.27 r3 -0.34 r4 -0.79 said1o -0.17
 said2o -0.07 sg 0.25 silento0 -0.30 spokeo0 -0.33 subj0o 0.46 subj0s 0.28 subj1o 0.41 subj1s 0.71 subj2s 0.36
 tgror -0.29 tgrpl -0.11 tgrst -0.24 toror 0.45 torpl -1.08 torst -0.74 tpeor -0.08 tpepl -0.09 tpest -0.06
 tplor -0.91 tplpl 0.14 tplst 0.06 tstor -0.50 tstpl -0.23 tstst 0.41 z1 -0.58 z3 0.24 z9 0.08
no: !bare 0.43 !bias -0.17 !detA -0.60 !detAN -0.55 !detTHE -0.13 !detTHIS -0.88 !detx -0.26 !heads1 -0.68
 !heads2 0.06 !long 0.44 !pl -0.65 !q 0.16 !roles0 -0.11 !roles2 -0.25 !same -0.54 !sur 0.14 !tyor 0.23
 !typl -0.24 !tyst -0.56 all 0.79 bias -0.12 cnames -0.42 d0 0.31 d1 0.35 d3 -0.44 d4 -0.21 d6 -0.52 d9 -0.49
 det- 0.10 det= 0.19 firstin 0.44 head 0.75 hpAMBASSADORAMBASSADOR 0.07 hpAMBASSADORDEPARTMENT 0.36
 hpAMBASSADOREMBASSY -0.21 hpCONSULATECONSULATE 0.24 hpCONSULATEEMBASSY -0.08 hpDCMDCM 0.06
 hpDEPARTMENTCHARGE -0.07 hpDEPARTMENTDEPARTMENT 0.25 hpDEPARTMENTEMBASSY -0.33 hpDEPARTMENTMISSION -0.29
 hpDEPARTMENTPOST -0.08 hpDEPARTMENTSTATE 0.65 hpDEPARTMENTUSUN -0.20 hpEMBASSYAMBASSADOR -0.08
 hpEMBASSYCHARGE -0.26 hpEMBASSYCONSULATE -0.19 hpEMBASSYDEPARTMENT -0.51 hpEMBASSYEMBASSY -0.24
 hpEMBASSYMISSION -0.21 hpEMBASSYSTATE -0.35 hpMISSIONDEPARTMENT -0.23 hpMISSIONMISSION 0.33 hpMISSIONSTATE -0.16
 hpPOSTAMBASSADOR -0.12 hpPOSTDEPARTMENT -0.13 hpPOSTEMBASSY 0.33 hpSTATEDEPARTMENT 0.60 hpSTATEEMBASSY -0.41
 in -1.64 lhe -0.12 lhere -0.40 li -0.27 lna -0.12 lno 0.06 lt -1.44 lthey -0.28 lthis -0.45 lwho 0.23 lyou 0.21
 near 0.59 near( -0.12 num- -0.38 r0 0.29 r1 0.10 r2 -0.08 r3 -0.18 r4 -0.42 rank< -0.64 role+ -0.10 role- -1.36
 role0 -0.80 role= 1.41 same 1.64 self -0.48 selfAMBASSADOR 0.24 selfCONSULATE 0.23 selfDEPARTMENT -0.09
 selfEMBASSY 0.53 selfMISSION -0.15 selfPOST -0.07 selfSTATE -0.71 some 0.48 sur 0.73 sur- -0.34 sur0 -0.85
 tgrgr 0.20 tgror -0.10 tgrpe -0.29 tgrpl -0.53 tgrst -0.48 torgr 0.10 toror 0.13 torpe -0.52 torpl -1.86
 torst -0.82 tplgr -0.21 tplor -1.47 tplpe -0.27 tplpl 0.17 tplst 0.15 tstgr -0.43 tstor -0.42 tstpe -0.46
 tstpl 0.36 tstst 0.27 unnamed 0.13 z1 -0.26
np: !bare 0.20 !detA -0.93 !detAN -0.26 !detTHE 0.07 !detTHIS 0.07 !detx 0.38 !heads0 -0.13 !heads2 0.70
 !long -0.06 !of 0.33 !pl 0.52 !q 0.15 !roles0 0.17 !roles1 -0.37 !roles2 0.17 !same -1.40 acr 0.11 bias -0.05
 cnames -0.10 cst 0.10 d0 0.62 d2 -0.18 d3 -0.59 d4 -0.66 d6 -0.71 d9 -0.59 det- -0.25 det= 0.41 g- -0.86
 head -0.34 hpAMBASSADORAMBASSADOR -0.26 hpAMBASSADORCHARGE -0.11 hpAMBASSADORCONSULATE -0.06
 hpAMBASSADORDCM -0.27 hpAMBASSADORDEPARTMENT -0.12 hpAMBASSADOREMBASSY -0.11 hpAMBASSADORSTATE -0.06
 hpCHARGEAMBASSADOR -0.12 hpCHARGECHARGE 0.20 hpCONSULATECONSULATE 0.09 hpDCMAMBASSADOR -0.11 hpDCMDCM 0.49
 hpDEPARTMENTDEPARTMENT 0.05 hpEMBASSYAMBASSADOR -0.10 hpEMBASSYCHARGE 0.12 hpEMBASSYDEPARTMENT -0.05
 hpEMBASSYEMBASSY 0.13 hpPOSTEMBASSY 0.11 hpSTATEDCM -0.12 hpSTATEEMBASSY -0.19 hpSTATESTATE 0.12 in -1.42
 li -0.18 lit -0.12 lna -0.26 lno 0.23 lshe -0.20 lt -0.69 lthey -0.58 lthis -0.28 lwe -0.65 lyou -0.83 near 1.65
 near( 0.35 num- -0.75 of+ 0.22 of- -1.67 of0 -0.31 of= 0.27 r0 0.46 r1 -0.10 r2 -0.32 r3 -0.83 r4 -0.68
 rank- -1.11 rank< -0.81 role- -1.14 role0 -0.72 role= 1.35 same 2.14 self -0.23 selfAMBASSADOR -0.59
 selfDCM -0.30 selfEMBASSY 0.16 selfPOST 0.09 selfSTATE -0.19 tpeor -0.44 tpepl -0.45 unnamed -0.14 z1 -0.34
 z3 -0.27
she: !bias -0.09 !q 0.11 !type -0.39 !typl 0.25 !tyst 0.48 bias -0.10 clause 0.28 cpe -0.25 cpew -0.08 d0 0.23
 d3 -0.30 d4 -0.73 d6 -0.57 d9 -0.81 g+ 1.07 g- -1.52 in -0.09 kind 1.04 lhe -0.88 li -0.39 lna 0.05 lshe 0.71
 lt -0.86 lthey -0.55 lthis -0.21 lwe -0.80 lyou -0.61 near 0.16 opened 0.45 par -1.41 pl -0.07 q0 -0.60 q1 -0.31
 r0 0.17 r3 -0.68 r4 -0.52 said0o 0.54 said0s 0.34 said1o -0.26 said1s 0.38 said2o -0.46 said2s -0.07 sg 0.07
 silento0 -0.64 silento1 -0.37 silents0 -0.30 silents1 -0.06 spokeo0 -0.27 spokes0 0.21 spokes1 0.50 subj0o 0.27
 subj0s -0.25 subj1s 0.22 subj2o -0.10 subj2s 0.17 tpepe 0.06 tplpe -0.43 tstpe -0.59 z1 -0.26 z3 0.24
they: !q 0.87 !tygr -1.09 !type 0.69 !tyst -0.52 bias -0.09 cgr 0.12 cgrw 0.35 clause 0.49 cor -0.34 corw 0.18
 cpe -0.44 cpew -0.43 cpl -0.69 cplw -0.28 cst -0.07 cstw 0.51 d0 0.96 d1 -0.30 d2 -0.92 d3 -0.94 d4 -0.91
 d6 -1.29 d9 -0.79 in -0.11 kind 1.14 lhe -1.05 lhere -0.22 li -1.67 lna -0.08 lno 0.82 lshe -0.76 lt -1.61
 lthey 0.77 lthis -0.62 lwe -0.61 lwho 0.27 lyou -1.52 named 0.18 near -0.14 opened 0.51 par -0.99 pl 0.87
 q0 0.33 q1 -1.13 r0 0.22 r1 0.22 r2 -0.07 r3 -0.59 r4 -1.29 said0o 0.31 said0s -0.15 said1o -0.12 said2o -0.42
 sg -0.40 silento0 -0.64 silento1 -0.10 silents0 -0.35 spokeo0 -0.22 spokeo1 -0.06 spokes0 0.07 spokes1 0.10
 subj0o 0.46 subj0s 0.13 subj1o -0.12 subj1s 0.32 subj2o -0.48 subj2s 0.37 tgrgr 0.33 tgror 0.31 tgrpe -0.96
 tgrpl 0.33 tgrst 0.08 toror 0.37 torpe -1.08 torpl -0.89 torst -0.32 tpeor -1.65 tpepe -0.20 tpepl -1.58
 tpest -0.43 tplgr 0.50 tplor -0.50 tplpe -0.36 tplst -0.40 tstgr -0.21 tstor -0.50 tstpe -0.36 tstpl -0.25
 tstst 0.43 z1 0.06 z3 -0.22 z9 -0.14
this: !bias 0.19 !tygr -0.31 !tyor 0.15 !type 0.42 !typl -0.15 bias -0.23 cgr 0.27 cgrw -0.07 clause 0.30
 cor -0.14 corw -0.32 cpe -0.45 cpew -0.31 cstw -0.11 d1 0.06 d2 -0.47 d3 -0.72 d4 -0.50 d6 -0.52 d9 -0.54
 kind 0.27 lhe -0.22 li -0.41 lna -0.23 lno 0.15 lshe -0.21 lt -1.46 lthis 0.31 lwe -0.34 lyou -0.49 named -0.25
 near -0.19 opened 0.13 par -0.69 pl 0.28 r0 -0.19 r2 0.29 r3 -0.77 r4 -0.67 sg -0.33 spokeo0 -0.29 subj0o 0.34
 subj0s -0.13 subj1o 0.06 subj1s -0.16 subj2o -0.10 subj2s -0.32 tgrgr 0.25 tgror 0.08 tgrpe -0.18 tgrpl -0.05
 torpe -0.42 torpl -0.44 torst -0.06 tpeor -0.66 tpepe -0.20 tpepl -0.54 tpest -0.09 tplgr -0.08 tplor -0.16
 tplpe -0.48 tplpl 0.18 z1 0.15 z3 -0.83 z9 -0.37
we: !bias -0.09 !q 0.06 !same -0.41 !tygr -0.09 !tyor -0.17 !type 0.30 !typl -0.23 !tyst -0.29 cgr 0.15
 cgrw -0.39 clause -0.15 cor 0.11 cpe -0.22 cpew -0.98 cpl -0.22 cplw -0.30 cst 0.35 cstw 0.24 d0 0.07 d1 0.11
 d2 0.15 d3 0.07 d4 -0.16 d9 -0.84 hasAMBASSADOR 0.15 hasCONSULATE 0.95 hasDELEGATION -0.52 hasDEPARTMENT -0.09
 hasEMBASSY 0.66 hasMISSION 0.30 hasPOST -0.06 hasSTATE 0.26 hasus 1.13 in -0.36 khe -1.26 khere -0.22 ki -0.33
 kind 1.07 kit -0.75 kshe -0.23 kthey -0.61 kthis -0.53 kwe 1.07 kwho -0.38 kyou 0.35 lhe -0.64 lhere -0.36
 li -1.17 lit -0.39 lna -0.47 lno 0.22 lshe -0.08 lt -1.27 lthey -0.99 lthis -0.51 lwe 0.87 lwho -0.37 lyou -0.16
 named -0.58 near -0.27 near( -0.12 opened 0.79 par -0.23 pl -0.37 q0 -0.34 q1 -0.37 r0 0.22 r1 0.08 r3 -0.30
 r4 -0.44 said0o -0.45 said2o 0.41 sg -0.08 silento0 0.23 silento1 0.17 silents1 0.10 spokeo0 0.27 spokeo1 0.51
 subj0o -0.31 subj0s 0.25 subj1o 0.06 subj1s 0.12 subj2o 0.07 subj2s 0.26 tgror -0.11 tgrpe -0.42 torgr -0.21
 toror 0.35 torpe -0.54 torpl -0.66 torst -0.69 tpegr 0.06 tpeor -0.34 tpepe -0.16 tpepl -0.40 tpest 0.40
 tplor -0.45 tplpe -0.11 tplpl 0.29 tplst -0.30 tstgr -0.30 tstor -0.48 tstpe -0.54 tstpl -0.35 tstst 0.71
 z1 -0.31 z3 -0.11 z9 0.11
who: !bias -0.08 !q -0.32 !tyor -0.55 !type 0.13 !typl 0.12 clause 0.11 cor 0.31 cpe -0.73 cpew -0.21 cpl 0.32
 cplw -0.76 cstw -0.12 d0 0.32 d1 -0.41 d2 -0.68 d3 -0.51 d4 0.22 d6 -0.33 kind 0.28 lit 0.23 lna -0.28 lno -0.43
 lshe -0.10 lt -1.15 lthis 0.29 lwe -0.59 lwho 0.28 lyou -0.12 named -0.24 near 0.19 opened -0.19 par -0.30
 q1 -0.18 r0 0.11 r1 0.25 r2 -0.39 r4 -0.82 said1o -0.07 said2o -0.11 sg -0.08 silento0 0.15 spokeo0 -0.28
 subj0o -0.16 subj1o -0.20 subj2o 0.18 toror 0.41 torpe -0.42 torpl -0.29 torst -0.12 tpeor -0.31 tpepe -0.11
 tpepl -0.09 tplor -0.13 tplpe -0.52 tplpl 0.08 z1 0.09 z3 -0.14 z9 -0.18
you: !q 0.11 !tygr -0.24 !tyor -0.06 !type 0.09 !tyst -0.32 bias -0.23 cgrw -0.22 clause 0.16 cor 0.48 corw -0.49
 cpe 0.08 cpew 0.23 cpl -0.21 cplw -1.49 cst 0.12 cstw -0.86 d0 0.44 d1 0.33 d3 -0.19 d4 -0.21 d6 -0.13 d9 -0.53
 hasAMBASSADOR -0.06 hasCONSULATE -0.27 hasDELEGATION -0.11 hasDEPARTMENT 0.14 hasEMBASSY -0.12 hasMISSION -0.14
 hasSTATE -0.49 hasus -0.23 in -0.27 khere -0.24 ki -0.15 kind 0.63 kit -0.51 kshe -0.64 kthey -1.06 kthis -0.42
 kwe -0.35 kyou 0.63 lhe 0.18 lhere -0.23 li -0.55 lit -0.18 lna -0.23 lno -0.83 lshe -0.53 lt -1.56 lthey -0.80
 lthis -0.40 lwe -0.08 lyou 0.50 named -0.32 opened 0.19 par -0.20 pl -0.95 q0 0.14 q1 -0.30 r0 0.13 r1 -0.12
 r4 -0.21 said0o -0.32 said1o -0.14 said2o 0.29 said2s 0.23 sg -0.25 silento0 -0.12 silento1 -0.33 silents1 -0.18
 spokeo1 0.82 spokes0 -0.22 spokes1 0.48 subj0o 0.05 subj0s 0.50 subj1s 0.33 subj2o -0.44 subj2s 0.18 tgrgr -0.06
 tgror 0.17 tgrpe 0.10 tgrpl -0.07 torgr -0.23 toror 0.13 torpe -0.49 torpl -0.18 torst -0.17 tpeor -0.83
 tpepe 0.21 tpepl -1.43 tpest -0.30 tstor 0.17 tstst -0.18 z1 -0.14 z9 0.12
"""
)
