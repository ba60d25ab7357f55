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
No: !detTHE -0.22 !long 0.30 !of 0.42 !pl -0.41 !q -0.11 !role 0.13 !same -1.41 !sur -0.22 !tygr 0.30 !tyor 0.46
 !typl -0.15 !tyst -0.87 acr -0.27 all 0.60 cst -0.38 d0 -0.60 d1 0.30 d2 0.14 d4 0.20 d6 -0.24 d9 0.26
 det- -0.16 det= 0.47 firstin 0.21 head 0.20 hpAMBASSADORAMBASSADOR -0.29 hpDEPARTMENTDEPARTMENT -0.20
 hpDEPARTMENTSTATE -0.14 hpEMBASSYCHARGE 0.28 hpEMBASSYDEPARTMENT -0.11 hpEMBASSYEMBASSY 0.36
 hpMISSIONMISSION -0.32 hpUSUNEMBASSY -0.17 in -1.66 lhe -0.31 lhere -0.40 li -0.32 lit -0.28 lna 0.10 lno -0.21
 lshe -0.11 lt -1.57 lthey 0.09 lthis -0.06 lwe 0.09 lyou -0.37 near 0.10 near( 0.44 num- -0.18 of+ 0.24
 of- -1.57 of0 -0.19 of= -0.15 r0 -0.46 r1 0.52 r2 0.15 r3 -0.30 r4 -0.66 rank< -0.41 role+ -0.11 role- -0.41
 role0 -0.43 role= 0.64 same 2.33 self -0.51 selfAMBASSADOR -0.07 selfDEPARTMENT -0.17 selfEMBASSY 0.26
 selfMISSION -0.07 selfUSUN 0.26 slip 0.43 some -0.27 sur 0.41 sur- -1.15 sur0 -0.08 tgrgr 0.49 tgror -0.67
 tgrpe -0.87 tgrpl -0.75 tgrst -0.82 torgr -0.36 toror 0.10 torpe -0.16 torpl -0.85 torst -0.77 tplgr -0.38
 tplor -0.93 tplpe -0.26 tplpl 0.32 tplst 0.26 tstgr -0.56 tstor -0.33 tstpe -0.75 tstpl 0.18 tstst 0.99
 unnamed -0.11 z1 -0.06 z3 0.07
Np: !bias 0.14 !detA -0.42 !detTHE 0.10 !detx -0.15 !long 0.38 !pl -0.34 !q 0.22 !role 0.28 !roles -0.14
 !same -1.40 !sign 0.89 !sur -0.70 !type 0.14 all 0.90 bias -0.14 cst -0.79 d0 -0.60 d1 0.17 d2 -0.08 d3 0.11
 d4 0.09 d6 0.36 d9 0.09 det- 0.07 det= 0.23 firstin 0.25 g- -0.47 giv- -0.42 head 0.29 in -0.93 li -0.66
 lno 0.08 lshe 0.15 lt -1.58 lthey -0.52 lwe -0.37 lyou -0.27 near 0.54 near( 0.09 of+ 0.62 of- -0.49 of0 -0.23
 of= -0.38 r0 -0.69 r1 0.51 r2 0.19 r3 -0.19 r4 -0.11 rank- -0.50 rank< -0.63 role+ -1.16 role- -0.10 role0 0.17
 role= 0.10 same 1.45 self -0.99 sign -0.88 slip 0.34 sur 0.87 sur- -1.67 sur0 -0.19 tpegr -1.07 tpeor -0.60
 tpepe 0.73 tpepl -0.65 tpest -0.65 unnamed -0.21 z1 -0.19 z3 -0.10 z9 0.12
Ns: !<AGAINSTp -0.14 !<AGAINSTs -0.05 !<ANDg -0.09 !<ANDo -0.20 !<ANDp -0.05 !<ANDs 0.21 !<ATp -0.31
 !<BETWEENo -0.21 !<BETWEENp 0.14 !<BETWEENs 0.20 !<BOTHp 0.32 !<BYp 0.20 !<FORo 0.17 !<FORp 0.12 !<FORs -0.27
 !<FROMg 0.05 !<FROMp -0.25 !<FROMs -0.42 !<INTOp 0.13 !<INTOs -0.12 !<INo -0.06 !<INp 0.16 !<INs -0.54
 !<OFg 0.25 !<OFo -0.17 !<OFp -0.30 !<ONg 0.09 !<ONo -0.12 !<ONp 0.16 !<ONs 0.17 !<THATg -0.17 !<THATo -0.06
 !<THATp 0.38 !<THATs -0.20 !<THROUGHp 0.31 !<THROUGHs 0.06 !<TOWARDp -0.14 !<TOWARDs -0.09 !<TOg 0.27
 !<TOo -0.11 !<TOp 0.06 !<TOs -0.16 !<WITHg 0.33 !<WITHs 0.35 !<xg -0.47 !<xo 0.18 !<xp -0.13 !>ag -0.17
 !>ao -0.15 !>ap 0.16 !>as 0.36 !>pg -0.15 !>po -0.10 !>pp 0.16 !>ps -0.09 !>vg -0.16 !>vo 0.22 !>vp -0.19
 !>vs -0.58 !>xg 0.23 !>xo -0.14 !>xp -0.06 !fcg -0.18 !fco 0.18 !fcp -0.07 !fgg -0.22 !fgo -0.12 !fgp 0.12
 !fgs -0.16 !fng -0.17 !fno 0.10 !fnp 0.16 !fns 0.26 !fpg 0.24 !fpo -0.49 !fpp -0.13 !fps -0.28 !long 0.26
 !othertype 0.58 !pl 0.32 !q 0.08 !same -0.13 !st0 1.40 !st1 -0.50 !st2 -0.83 !sur -0.10 !tyor -0.08 !typl 0.12
 !tyst -0.08 <AGAINSTo -0.17 <AGAINSTp -0.05 <AGAINSTs 0.18 <ANDg -0.11 <ANDs -0.09 <ATp 0.30 <ATs 0.07
 <BETWEENg -0.09 <BETWEENo 0.14 <BETWEENs -0.30 <BOTHp -0.27 <BOTHs -0.19 <BYg 0.09 <BYp -0.30 <FORp -0.14
 <FORs 0.10 <FROMg 0.08 <FROMo -0.13 <FROMp 0.24 <FROMs 0.25 <INTOo 0.07 <INTOp -0.09 <INTOs -0.16 <INg -0.20
 <INo -0.45 <INp 0.49 <INs -0.32 <OFg -0.53 <OFo -0.20 <OFp 0.09 <OFs 0.17 <ONg -0.05 <ONo -0.16 <ONp -0.24
 <THATo -0.26 <THATp -0.68 <THATs 0.61 <THROUGHp -0.16 <THROUGHs -0.29 <TOWARDs 0.17 <TOg -0.08 <TOo -0.13
 <TOp 0.17 <TOs -0.18 <WITHg -0.27 <WITHp -0.30 <WITHs -0.11 <xg 0.08 <xp -0.06 <xs 0.18 >ag -0.16 >ao -0.31
 >as -0.25 >pg -0.06 >po 0.28 >ps -0.23 >vg 0.05 >vo -0.30 >vs 0.53 >xg -0.18 >xo -0.65 >xp 0.06 acr -0.28
 all 0.27 d0 -0.17 d1 0.08 d2 -0.06 d3 0.47 d6 -0.27 det- -0.34 det= 0.17 fc/ 0.06 fc= 0.30 fg/ 0.22 fg= 0.39
 firstin 0.15 fn/ 0.89 fp/ 0.24 fp= 0.27 head 0.08 in -1.35 lhe -0.39 lhere 0.07 lit 0.26 lshe -0.11 lt -0.91
 lthey -0.08 lyou -0.05 near -0.43 near( 0.39 never -0.91 num- 0.22 r0 -0.30 r1 0.36 r2 0.22 r3 -0.09 r4 -0.26
 rank< -0.06 role+ -0.05 role- -0.26 role= 0.10 same 0.35 self 0.16 slip 0.19 st+ 0.92 st- -1.71 st0 -0.48
 sur 0.41 sur- -0.52 tgrgr 0.14 tgror 0.12 tgrpe -0.06 tgrpl -0.22 tgrst -0.25 torgr -0.12 toror 0.35 torpl -0.39
 torst -0.10 tplgr -0.27 tplor -0.59 tplpe -0.05 tplpl 0.19 tplst -0.31 tstgr -0.35 tstor -0.63 tstpe 0.07
 tstpl -0.45 tstst 0.35 unnamed -0.18 z1 0.21 z3 0.09 z9 -0.32
he: !bias -0.59 !q -0.07 !type -0.86 !tyst 0.32 bias 0.27 clause 0.36 cpe -1.06 cpew 0.41 d0 0.89 d1 0.18
 d2 -0.41 d3 -0.38 d4 -1.08 d6 -1.37 d9 -1.25 g+ 0.20 in -0.76 kind 0.36 lhe 0.06 li -0.93 lna 0.23 lno 0.20
 lshe 0.11 lt -0.42 named 0.38 near -0.16 opened 0.91 par -1.89 pl -0.26 q0 -0.57 r0 0.61 r1 -0.26 r2 -0.17
 r3 -0.70 r4 -0.41 said0o -0.09 said0s -0.26 said1s 0.47 said2o -0.67 said2s 0.12 sg 0.38 silento0 -0.53
 silento1 0.17 silents0 -0.30 silents1 -0.06 spokeo0 0.15 spokeo1 1.09 spokes0 0.27 spokes1 0.85 subj0o 0.25
 subj0s 0.36 subj1o 0.14 subj1s 0.86 subj2o -0.28 subj2s 0.24 tpepe 0.32 tstpe -0.43 z1 -0.30 z9 0.35
here: !bias -0.08 !q 0.36 !typl -0.08 cgr -0.12 cgrw -0.46 clause -0.44 corw -0.84 cpew -0.74 cpl 0.05 cplw 0.49
 cstw -0.62 d0 -0.12 d1 -0.06 d6 -0.08 lhe -0.17 lit 0.29 lna -0.09 lno -0.44 lt -1.15 lthey -0.10 named 0.12
 near -0.19 par 0.16 pl -0.40 q1 -0.34 r0 -0.10 r1 0.22 r3 -0.64 r4 -0.17 said0o -0.08 sg 0.07 silento0 -0.20
 spokeo0 -0.21 subj0o -0.41 subj1o -0.07 subj2o -0.28 tplgr -0.53 tplor -0.86 tplpe -0.74 tplpl 0.50 tplst -0.64
 z1 -0.29 z3 0.19 z9 -0.26
i: !bias -0.52 !q -0.13 !tyor -0.33 !type -0.31 bias 0.26 cgr -0.21 cgrw -0.08 clause 0.14 cor -0.49 corw 0.21
 cpe 0.69 cst -0.21 cstw -0.29 d0 0.49 d1 -0.23 d3 0.12 d4 -0.33 d6 0.11 d9 0.17 hasAMBASSADOR -0.31
 hasCONSULATE 0.33 hasus -0.16 khe -0.13 ki 0.81 kind 0.81 kit -0.15 kthey -0.08 kwe -0.46 lhe -0.16 li 0.80
 lit -0.14 lna -0.26 lt -0.91 lthey -0.08 lwe -0.52 named -0.53 opened 0.15 pl -0.08 q1 -0.40 r0 0.08 r1 0.36
 r2 0.05 r3 -0.09 r4 -0.25 said0o 0.08 said2o 0.10 sg -0.07 silento0 0.10 spokes1 0.11 subj0o 0.06 subj0s 0.06
 subj1s -0.16 subj2o -0.07 toror 0.33 tpegr -0.28 tpeor -0.60 tpepe 0.66 tpest -0.42 z1 0.12 z3 -0.08 z9 0.27
it: !bias -0.29 !q -0.19 !tygr 0.52 !tyor -0.64 !type 0.12 !typl -0.30 !tyst -0.78 bias 0.10 clause 0.45
 cor -0.51 corw 0.10 cpl -0.12 cplw -0.26 cst -0.30 cstw 0.37 d0 0.94 d1 -0.84 d2 -0.72 d3 -0.95 d4 -0.52
 d6 -0.72 d9 -0.24 in -0.46 kind 0.26 lit 0.18 lna 0.10 lno 0.22 lt -1.64 lthey 0.20 lwe -1.09 named 0.17
 opened 0.51 par -1.39 q0 -0.35 r0 0.78 r1 0.11 r2 -0.58 r3 -1.17 r4 -1.33 said0o -0.14 sg 0.23 silento0 -0.16
 spokeo0 -0.31 spokeo1 -0.06 subj0o 0.33 subj0s 0.30 subj1o 0.41 subj1s 0.35 subj2o 0.14 tgror -0.66 tgrpl -0.23
 tgrst -0.24 toror 0.42 torpl -0.86 torst -0.42 tpeor -0.21 tpepl 0.08 tpest -0.21 tplor -0.29 tplpl 0.44
 tplst -0.34 tstor -0.68 tstpl -0.59 tstst 0.57 z1 -0.51 z3 0.13 z9 0.22
no: !bare 0.15 !bias -0.15 !detTHE -0.27 !detTHIS -0.52 !detx -0.29 !heads0 0.09 !heads1 -0.46 !heads2 -0.15
 !long 0.65 !pl -0.61 !q 0.23 !roles1 -0.19 !roles2 -0.44 !same -0.73 !sur -0.22 !tyor 0.35 !typl -0.57
 !tyst -0.40 all 0.42 cst -0.12 d0 0.13 d1 0.35 d2 -0.34 d3 -0.22 d6 -0.46 d9 -0.35 det= 0.52 head 0.13
 hpAMBASSADORDEPARTMENT 0.36 hpAMBASSADOREMBASSY -0.21 hpCONSULATECONSULATE 0.26 hpDEPARTMENTAMBASSADOR -0.07
 hpDEPARTMENTCHARGE -0.06 hpDEPARTMENTDEPARTMENT 0.18 hpDEPARTMENTEMBASSY -0.34 hpDEPARTMENTMISSION -0.26
 hpDEPARTMENTSTATE 0.43 hpDEPARTMENTUSUN -0.19 hpEMBASSYAMBASSADOR -0.07 hpEMBASSYCHARGE -0.23
 hpEMBASSYCONSULATE -0.22 hpEMBASSYDEPARTMENT -0.53 hpEMBASSYEMBASSY -0.16 hpEMBASSYMISSION -0.30
 hpEMBASSYSTATE -0.37 hpMISSIONDEPARTMENT -0.16 hpMISSIONMISSION 0.21 hpMISSIONSTATE -0.19 hpPOSTAMBASSADOR -0.17
 hpPOSTDEPARTMENT -0.17 hpPOSTEMBASSY 0.33 hpSTATEDEPARTMENT 0.61 hpSTATEEMBASSY -0.35 hpSTATEMISSION -0.06
 in -1.26 lhere -0.20 lit 0.17 lna -0.38 lno 0.15 lshe -0.10 lt -1.84 lthis -0.25 lwe -0.08 lyou 0.27 near -0.53
 num- -0.21 r0 -0.10 r1 0.30 r2 -0.05 r3 0.11 r4 -0.33 rank< -0.53 role+ 0.21 role- -1.66 role0 -1.02 role= 1.53
 same 1.61 self -0.62 selfAMBASSADOR 0.30 selfCONSULATE 0.21 selfDEPARTMENT 0.13 selfEMBASSY 0.54
 selfMISSION 0.13 selfSTATE -0.65 sur 0.42 sur- 0.09 sur0 -0.32 tgrgr 0.17 tgror -0.06 tgrpe -0.29 tgrpl -0.60
 tgrst -0.31 torgr -0.61 toror 0.09 torpe -0.46 torpl -1.25 torst -0.79 tplgr -0.84 tplor -0.88 tplpe -0.36
 tplpl 0.63 tplst 0.11 tstgr -0.54 tstor -0.46 tstpe -0.53 tstpl -0.10 tstst 0.55 unnamed 0.18 z3 -0.15
np: !bias 0.10 !detTHE 0.11 !detTHIS 0.09 !detx -0.08 !heads1 -0.27 !heads2 0.65 !of 0.19 !q 0.37 !roles0 0.11
 !roles1 -0.62 !roles2 0.45 !same -1.56 !type 0.10 bias -0.10 cnames -0.15 cst 0.11 d0 0.25 d1 0.16 d2 -0.20
 d3 -0.09 d4 -0.39 d6 -0.42 d9 -0.17 det- -0.64 det= 0.37 g- -0.38 head -0.33 hpAMBASSADORAMBASSADOR -0.32
 hpAMBASSADORCHARGE -0.12 hpAMBASSADORDCM -0.17 hpAMBASSADORDEPARTMENT -0.11 hpAMBASSADOREMBASSY -0.12
 hpAMBASSADORSTATE -0.10 hpCHARGEAMBASSADOR -0.06 hpCHARGECHARGE 0.13 hpDCMAMBASSADOR -0.07 hpDCMDCM 0.46
 hpDEPARTMENTDEPARTMENT 0.11 hpEMBASSYDEPARTMENT -0.06 hpEMBASSYEMBASSY -0.16 hpEMBASSYSTATE -0.17
 hpMISSIONMISSION 0.08 hpPOSTEMBASSY 0.10 hpSTATEEMBASSY -0.12 hpSTATESTATE -0.19 in -0.75 lhe -0.18 li -0.37
 lshe -0.43 lt -0.60 lthey 0.09 lwe -0.50 lyou 0.10 near 1.13 num- -0.35 of+ 0.67 of- -1.35 of0 -0.18 of= 0.31
 r0 0.39 r1 -0.12 r2 -0.27 r3 -0.71 r4 -0.45 rank- -0.83 rank< -0.65 role+ 0.27 role- -1.37 role0 -0.66
 role= 1.27 same 2.02 self -0.14 selfAMBASSADOR -0.56 selfDCM -0.33 selfEMBASSY -0.15 selfSTATE -0.11 tpegr -0.23
 tpeor -0.56 tpepl 0.12 unnamed -0.06 z1 -0.08 z3 -0.09 z9 -0.26
she: !bias 0.05 !q 0.23 !type -0.67 !typl 0.23 !tyst 0.47 bias -0.19 clause 0.39 cpe -0.52 d0 0.39 d1 0.15
 d2 -0.24 d3 -0.63 d4 -0.51 d6 -0.29 d9 -0.41 g+ 0.86 g- -0.86 in -0.11 kind 0.64 lhe -0.24 li -0.49 lna 0.28
 lno -0.90 lshe 0.40 lt -0.99 lyou -0.33 named 0.18 near -0.11 opened 0.23 par -0.99 q1 -0.48 r0 0.12 r1 0.14
 r2 -0.65 r3 -0.42 r4 -0.39 said1o -0.23 said2o -0.20 silento0 -0.06 spokeo0 0.06 spokeo1 0.23 spokes0 -0.24
 subj0o 0.39 subj1o -0.14 subj1s 0.19 subj2o -0.20 tpepe 0.29 tplpe -0.48 tstpe -0.76 z1 -0.21 z3 -0.22 z9 0.13
they: !bias -0.78 !q 0.53 !tygr -0.28 !tyor -0.76 !typl -0.23 !tyst -0.16 bias 0.24 cgr -0.05 cgrw 0.29
 clause 0.57 cor -0.23 corw 0.17 cpe -0.49 cpew -1.44 cplw 0.14 cstw 0.22 d0 0.77 d1 -0.44 d2 -0.53 d3 -0.92
 d6 -0.71 d9 -0.18 kind 1.02 lhe -0.40 li -0.46 lit 0.12 lna -0.30 lno 0.41 lt -1.65 lthey 0.96 lthis -0.33
 lwe -0.05 lyou -0.13 named 0.17 near -0.26 opened 0.53 par -0.89 pl 0.65 q0 0.39 q1 -0.54 r0 0.55 r1 0.60
 r2 -0.30 r3 -0.44 r4 -1.38 said0o 0.31 said1o -0.09 said2s 0.06 sg -0.28 silento0 -0.25 spokeo0 0.11
 spokeo1 -0.06 spokes1 0.23 subj0o 0.38 subj0s 0.38 subj1s -0.11 subj2o 0.35 tgrgr 0.42 tgror -0.17 tgrpe -1.46
 tgrpl -0.22 tgrst -0.16 torgr -0.25 toror 0.47 torpe -0.44 torpl -0.46 torst -0.35 tplgr -0.05 tplor -0.36
 tplpl 0.39 tplst -0.62 tstgr -0.15 tstor -0.67 tstpe -0.52 tstpl -0.39 tstst 0.46 z1 -0.43 z3 -0.06 z9 0.56
this: !bias 0.13 !tygr -0.25 !typl 0.27 bias -0.14 cgr 0.25 clause 0.25 corw -0.15 cpew -0.28 cplw -0.53 d0 0.15
 d1 -0.23 d2 -0.25 d3 -0.06 d6 -0.30 lit -0.10 lna -0.59 lno -0.17 lt -0.48 lthey 0.21 named -0.63 par -0.52
 pl 0.15 r0 0.20 r1 -0.21 r2 -0.14 r3 -0.13 r4 -0.46 sg -0.66 spokeo0 -0.05 subj0o 0.25 subj1o -0.14 tgrgr 0.24
 tgrpe -0.27 tplor -0.11 tplpl -0.51 z1 0.06 z3 -0.21 z9 -0.35
we: !bias -0.18 !same -0.55 !tygr 0.12 !tyor 0.14 !type -0.43 !typl -0.17 !tyst -0.53 cgrw -0.44 clause 0.11
 cor 0.11 corw -0.46 cpe -0.25 cpew -1.48 cpl -0.29 cplw 0.15 cst 0.11 cstw 0.34 d0 -0.09 d1 0.20 d4 -0.16
 d9 -0.50 hasCONSULATE 0.94 hasDELEGATION -0.52 hasDEPARTMENT 0.10 hasEMBASSY 0.64 hasMISSION 0.36 hasPOST -0.17
 hasSTATE 0.35 hasus 1.26 in -0.26 khe -0.89 khere 0.09 ki -0.44 kind 1.16 kit -0.83 kshe 0.26 kthey -0.62
 kwe 1.16 kwho -0.39 kyou -0.98 lhe -0.54 lhere -0.27 li -0.56 lit -0.30 lna -0.61 lno 0.11 lshe 0.29 lt -1.82
 lthey -0.49 lwe 0.74 lwho -0.39 lyou -0.96 named -0.69 near -0.19 opened 0.43 par -0.15 pl -0.06 q0 -1.03
 q1 -0.42 r0 0.16 r2 0.21 r3 -0.27 r4 -0.23 said0o -0.11 said1o -0.11 said2o 0.40 silento0 0.38 silento1 0.12
 spokeo0 0.25 spokeo1 0.22 subj0o 0.07 subj0s 0.19 subj1o -0.14 subj1s 0.27 subj2s 0.58 tgror -0.18 tgrpe -0.30
 tgrpl 0.15 tgrst -0.33 torgr -0.32 toror 0.39 torpe -0.51 torpl -0.62 torst -1.04 tpepe -0.70 tpepl 0.18
 tpest 0.42 tplgr -0.06 tplor -0.44 tplpe -0.22 tplpl 0.30 tplst -0.08 tstgr -0.20 tstor -0.86 tstpe -0.81
 tstpl -0.23 tstst 0.82 z1 -0.23 z3 0.08 z9 0.15
who: !bias -0.21 !tyor -0.21 cor 0.16 cpew -0.14 cstw -0.13 d0 -0.15 d1 -0.12 d3 -0.14 d4 0.26 kind 0.26
 lna -0.17 lt -0.30 lwe -0.24 lwho 0.26 named -0.24 par 0.15 r0 -0.15 r1 -0.16 r2 -0.14 r3 0.26 said2o -0.14
 sg -0.24 spokeo0 -0.14 subj1o -0.12 subj2o 0.26 toror 0.16 torpe -0.15 torst -0.13 z1 0.17 z3 -0.27
you: !bias -0.12 !q 0.12 !tygr 0.18 !tyor 0.15 !type -0.55 !tyst -0.08 cgrw -0.23 cor 0.35 corw -0.44 cpe -0.24
 cpew 0.33 cplw -0.74 cst 0.07 cstw -0.55 d1 -0.56 d2 0.37 d3 -0.46 d4 -0.85 d6 0.11 d9 0.25 hasAMBASSADOR -0.08
 hasCONSULATE -0.09 hasDELEGATION -0.13 hasDEPARTMENT 0.13 hasEMBASSY -0.12 hasMISSION -0.15 hasSTATE -0.36
 hasus -0.16 in -0.08 khe -0.16 ki -0.64 kind 0.98 kit -0.10 kthey -0.13 kwe -0.77 kyou 0.98 lhe -0.16 li -0.64
 lna -0.78 lno -0.19 lt -1.14 lthey -0.10 lwe -0.73 lyou 0.94 opened -0.32 pl -0.20 q0 -0.08 q1 -0.45 r0 -0.15
 r1 0.09 r2 -0.18 r3 -0.08 r4 -0.07 said2o 0.16 sg -0.16 spokeo1 0.11 subj0o -0.36 subj0s 0.28 subj1o -0.19
 subj1s -0.13 subj2o 0.05 subj2s -0.39 tgrpe -0.24 tgrpl -0.15 torgr -0.22 torpe -0.26 torpl -0.45 torst -0.38
 tpeor -0.20 tpepe 0.37 tpepl -0.25 tpest -0.15 tstor 0.09 z1 -0.34 z3 0.08
"""
)

MIXED = _read(
    """
No: !bias 0.14 !detA -0.70 !detTHE -0.06 !detx 0.20 !long 0.30 !of 0.11 !pl -0.49 !q -0.56 !role -0.19
 !roles 0.08 !same -1.15 !sign 0.14 !tyor 0.36 !typl 0.15 !tyst -0.77 acr 1.24 all 1.05 bias -0.15 cnames -0.15
 cst -0.58 d0 -0.08 d1 0.14 d2 -0.05 d6 -0.22 d9 -0.53 det= 0.32 firstin 0.15 hpAMBASSADORAMBASSADOR -0.29
 hpCONSULATECONSULATE 0.10 hpCONSULATEEMBASSY -0.33 hpDEPARTMENTDEPARTMENT 0.27 hpDEPARTMENTPOST -0.16
 hpDEPARTMENTSTATE -0.10 hpEMBASSYCHARGE 0.34 hpEMBASSYCONSULATE -0.24 hpEMBASSYEMBASSY 0.51
 hpMISSIONMISSION -0.28 hpPOSTPOST 0.05 hpSTATESTATE -0.31 hpUSUNEMBASSY -0.28 in -3.42 lhe -0.59 lhere -0.23
 li -0.45 lit 0.43 lna -0.07 lno -0.18 lshe -0.45 lt -1.49 lthey -0.23 lthis -0.77 lwe 0.06 lwho -0.24 lyou -0.76
 near 0.44 near( 1.68 num- 0.07 of+ 0.11 of- -1.72 of0 0.06 of= -0.09 r0 -0.22 r1 0.37 r2 -0.09 r3 -0.34 r4 -0.77
 rank< -0.05 role+ -0.25 role- -0.72 role0 -0.09 role= 0.66 same 2.64 self -0.68 selfAMBASSADOR -0.19
 selfDEPARTMENT -0.19 selfEMBASSY 0.23 selfMISSION -0.07 selfUSUN 0.19 sign -0.14 some -0.60 sur 0.20 sur- -0.98
 sur0 -0.35 tgrgr 0.66 tgror -0.55 tgrpe -0.68 tgrpl -0.74 tgrst -1.17 torgr -0.06 toror 0.25 torpe -0.66
 torpl -1.97 torst -1.17 tplor -1.54 tplpe -1.58 tplpl 0.05 tplst 0.77 tstgr -0.09 tstor -0.55 tstpe -1.12
 tstpl 0.24 tstst 0.86 unnamed 0.06 z1 -0.23 z9 -0.11
Np: !bias 0.17 !detA -1.13 !detAN -0.79 !detTHE 0.41 !detx -0.27 !long 0.45 !of -0.65 !pl 0.30 !q -0.28
 !role 0.13 !roles 0.07 !same -0.80 !sign 0.83 !sur -0.69 !type 0.17 acr 0.28 all 0.93 bias -0.21 cst -0.51
 d0 -0.20 d1 0.29 d2 0.14 d3 -0.09 d4 -0.11 d6 -0.09 d9 -0.62 det- 0.47 det= 0.38 firstin -0.52 g- -0.44
 giv- -1.22 giv~ 0.28 head 0.15 in -2.03 lhe -0.10 li -0.24 lit -0.24 lna -0.16 lno 0.20 lshe 0.32 lt -2.00
 lthey -0.75 lthis -0.55 lwe -0.77 lyou -0.34 near 1.16 near( 0.40 num- -1.13 of+ 0.77 of- -0.50 of0 0.40
 of= -0.41 r0 -0.32 r1 0.28 r2 -0.45 r3 -0.60 r4 -0.30 rank- -0.90 rank< -0.50 role+ -1.29 role- -0.13 role0 0.18
 role= 0.13 same 1.23 self -0.59 sign -0.82 slip 0.37 some -0.42 sur 0.81 sur- -1.34 sur0 -0.08 surin 0.49
 tpegr -0.76 tpeor -1.05 tpepe 0.39 tpepl -1.32 tpest -0.45 unnamed -0.08 z1 -0.38 z3 0.09 z9 -0.12
Ns: !<AGAINSTp -0.13 !<ANDg -0.08 !<ANDo 0.26 !<ANDp 0.06 !<ANDs 0.06 !<ATo -0.18 !<ATp 0.06 !<ATs 0.12
 !<BETWEENo -0.16 !<BETWEENp -0.19 !<BETWEENs 0.36 !<BOTHg 0.07 !<BOTHp 0.35 !<BYp 0.15 !<BYs 0.14 !<FORo 0.23
 !<FORs -0.48 !<FROMg -0.05 !<FROMo -0.06 !<FROMs -0.34 !<INTOp 0.08 !<INg -0.18 !<INo -0.17 !<INs -0.53
 !<OFg 0.21 !<OFo -0.09 !<OFp 0.06 !<OFs -0.25 !<ONg -0.07 !<ONo -0.12 !<ONp 0.26 !<ONs 0.11 !<THATo -0.19
 !<THATp 0.25 !<THROUGHp 0.37 !<TOWARDp -0.23 !<TOWARDs -0.12 !<TOo -0.12 !<TOp -0.14 !<TOs -0.07 !<WITHg 0.27
 !<WITHo -0.13 !<WITHp -0.39 !<WITHs 0.47 !<xg -0.46 !<xp -0.22 !<xs -0.17 !>ag -0.25 !>ao -0.09 !>ap 0.13
 !>as 0.24 !>pg -0.19 !>po -0.14 !>pp 0.11 !>vg -0.34 !>vo 0.24 !>vp -0.42 !>vs -0.41 !>xg 0.31 !>xo -0.28
 !>xs -0.06 !bias -0.05 !detx -0.07 !fcg -0.13 !fco 0.29 !fcp 0.10 !fgg -0.25 !fgo 0.11 !fgs -0.35 !fng -0.28
 !fno -0.17 !fnp 0.26 !fns 0.37 !fpg 0.19 !fpo -0.52 !fpp -0.41 !fps -0.16 !long 0.27 !othertype 0.49 !pl 0.31
 !q 0.14 !same -0.30 !st0 1.28 !st1 -0.63 !st2 -0.95 !tyor -0.14 !typl 0.07 !tyst -0.10 <AGAINSTo -0.10
 <AGAINSTp 0.09 <ANDo 0.11 <ANDs -0.20 <ATo 0.24 <ATp -0.14 <BETWEENo 0.10 <BETWEENs -0.22 <BOTHp -0.22
 <BOTHs -0.30 <BYo -0.14 <BYp -0.29 <BYs 0.24 <FORo -0.19 <FORp 0.17 <FORs -0.11 <FROMg 0.08 <FROMs 0.26
 <INTOp 0.09 <INTOs -0.22 <INo -0.72 <INp 0.31 <INs -0.26 <OFg -0.34 <OFo -0.38 <OFs -0.09 <ONg 0.07 <ONo -0.19
 <ONp -0.32 <ONs 0.11 <THATo -0.08 <THATp -0.65 <THATs 0.47 <THROUGHp -0.10 <THROUGHs -0.34 <TOWARDp 0.15
 <TOWARDs 0.09 <TOg -0.18 <TOo -0.16 <TOp 0.20 <WITHg -0.22 <WITHo -0.13 <WITHp -0.38 <WITHs -0.09 <xg 0.19
 <xo 0.20 <xs 0.22 >ao -0.44 >as -0.25 >po 0.40 >pp -0.15 >ps -0.12 >vg 0.07 >vo -0.33 >vs 0.48 >xg -0.09
 >xo -0.53 acr 0.62 all 0.07 d0 -0.19 d1 0.10 d2 -0.10 d3 0.28 d4 0.10 d6 -0.38 det- -0.35 det= 0.32 fc/ -0.48
 fc= 0.10 fg/ 0.15 fg= 0.49 firstin 0.24 fn/ 0.45 fn= 0.65 fp/ 0.29 fp= 0.11 head -0.34 in -1.68 lhe -0.49
 lhere 0.25 li -0.10 lit -0.17 lna 0.07 lno 0.05 lshe -0.14 lt -0.86 lthey -0.13 lthis -0.10 lwe -0.07 lwho -0.08
 lyou -0.16 near -0.63 near( 0.40 never -0.81 num- 0.18 r0 -0.36 r1 0.19 r2 0.19 r3 0.07 r4 -0.36 role+ -0.43
 role- -0.89 role0 -0.09 role= 0.38 same 0.64 slip 0.38 some -0.32 st+ 0.91 st- -1.85 st0 -0.81 sur 0.20
 sur- -0.82 tgrgr 0.18 tgror 0.14 tgrpe -0.10 tgrpl -0.16 tgrst -0.10 torgr 0.09 toror 0.72 torpe -0.26
 torpl -0.68 torst -0.24 tplgr -0.22 tplor -0.95 tplpl 0.11 tplst -0.36 tstgr -0.37 tstor -0.78 tstpe 0.11
 tstpl -0.31 tstst 0.52 unnamed -0.08 z1 0.14 z3 0.19 z9 -0.41
he: !bias -0.28 !q 0.18 !type -0.45 !tyst 0.32 bias 0.15 clause 0.28 cpe -0.30 cpew 0.18 d0 0.84 d1 0.27 d2 -0.34
 d3 -0.44 d4 -0.84 d6 -1.07 d9 -1.30 g+ 0.56 g- -1.00 in -1.54 kind 0.62 lhe 0.52 li -0.72 lit 0.17 lna 0.08
 lno 0.40 lshe -0.67 lt -0.26 lthey -0.91 lthis -0.22 lwe -0.85 lwho -0.06 lyou -0.70 named -0.05 near -0.09
 opened 1.22 par -1.05 pl -1.24 q0 -0.23 q1 -0.28 r0 0.41 r1 -0.21 r2 -0.19 r3 -0.41 r4 -0.29 said0o -0.08
 said0s -0.08 said1o -0.15 said1s 0.30 said2o -0.62 said2s 0.08 sg 0.34 silento0 -0.68 silento1 0.07
 silents0 -0.31 silents1 -0.13 spokeo0 -0.22 spokeo1 0.83 spokes0 0.29 spokes1 0.67 subj0o 0.26 subj0s 0.53
 subj1o -0.12 subj1s 0.58 subj2o -0.11 subj2s 0.21 tpepe 0.18 tstpe -0.39 z1 -0.20 z3 0.30 z9 0.13
here: !bias -0.10 !q 0.24 !tyor -0.18 !typl -0.08 cgr -0.07 cgrw -0.44 clause -0.65 corw -0.08 cpe -0.88
 cpew -1.15 cpl 0.42 cplw 0.17 cst 0.09 cstw 0.09 d0 0.25 d1 0.17 d2 -0.53 d3 -0.12 d4 -0.26 d6 -0.52 d9 -0.38
 kind 0.60 lhe -0.23 lhere 0.46 li -0.38 lna -0.07 lshe -0.10 lt -1.14 lthey -0.32 lthis 0.23 lwe -0.11
 lyou -0.49 named 0.08 near -0.34 opened -0.23 par -0.59 pl -0.51 q0 0.30 q1 -0.56 r0 0.34 r1 0.19 r2 -0.21
 r3 -0.31 r4 -0.81 said0o -0.10 sg 0.05 silento0 -0.28 spokeo0 -0.21 subj0o -0.57 subj1o 0.36 subj2o -0.42
 toror 0.42 torpe -0.68 torpl -0.30 tplgr -0.49 tplor -1.22 tplpe -1.16 tplpl 0.27 tplst 0.15 tstor -0.12
 tstpe -0.25 tstpl 0.12 tstst -0.20 z1 -0.17 z3 0.15 z9 -0.22
i: !bias -0.27 !tyor -0.40 !type -0.17 bias 0.10 cgr -0.07 clause 0.82 cor -0.27 corw -0.12 cpe 0.20 cpew 0.35
 cplw -0.31 cst -0.24 cstw -0.22 d0 0.67 d1 -0.13 d2 0.12 d3 0.14 d4 -0.42 d6 -0.30 d9 -0.45 hasAMBASSADOR -0.46
 hasCONSULATE 0.40 hasus -0.13 in -0.23 khe 0.11 ki 0.68 kind 0.68 kit -0.24 kshe -0.06 kthey -0.79 kwe -1.14
 kwho 0.42 kyou 0.31 lhe 0.05 li 0.56 lit -0.14 lna -0.25 lshe -0.17 lt -1.26 lthey -0.71 lwe -1.15 lwho 0.09
 lyou 0.30 named 0.05 near -0.36 opened -0.28 par -0.91 pl -0.37 q1 0.26 r0 0.26 r1 0.30 r3 -0.71 r4 -1.15
 said0o 0.47 said0s 0.31 said1o 0.41 said2o -0.30 said2s -0.07 sg 0.28 silento0 0.15 silents1 0.15 spokeo1 0.96
 spokes0 -0.07 spokes1 0.32 subj0o 0.52 subj0s 0.31 subj1o 0.42 subj1s 0.09 subj2o 0.26 subj2s -0.42 toror 0.40
 tpegr -0.10 tpeor -0.89 tpepe 0.30 tpepl -0.31 tpest -0.39 z1 -0.28 z9 0.11
it: !bias -0.39 !q -0.34 !tygr 0.49 !tyor -0.38 !type 0.16 !typl -0.20 !tyst -1.07 bias 0.12 clause 0.51
 cor -0.72 corw 0.09 cpl -0.14 cplw -0.13 cst -0.28 cstw 0.31 d0 0.93 d1 -0.16 d2 -0.41 d3 -1.24 d4 -0.74
 d6 -1.07 d9 -0.45 in -0.78 kind 0.45 lhere -0.40 lit 0.31 lno 0.26 lshe -0.05 lt -1.49 lthis -0.07 lwe -0.96
 lwho -0.29 named 0.08 near -0.07 opened 0.81 par -1.64 pl -0.10 q0 -0.11 q1 -0.29 r0 0.41 r2 -0.22 r3 -0.33
 r4 -0.91 said1o -0.19 said2s 0.09 sg 0.22 silento0 -0.35 spokeo0 -0.32 spokes0 0.11 subj0o 0.50 subj0s 0.45
 subj1o 0.57 subj1s 0.87 subj2o -0.10 subj2s 0.40 tgror -0.45 tgrpl -0.19 tgrst -0.27 toror 0.48 torpl -1.16
 torst -0.48 tpeor -0.32 tpepl 0.10 tpest -0.16 tplor -0.85 tplpl 0.18 tplst -0.22 tstor -0.47 tstpl -0.26
 tstst 0.45 z1 -0.60 z3 0.26 z9 0.09
no: !bare 0.42 !bias -0.18 !detA -0.60 !detAN -0.55 !detTHE -0.14 !detTHIS -0.94 !detx -0.27 !heads1 -0.66
 !long 0.39 !pl -0.65 !q 0.21 !roles0 -0.09 !roles1 -0.10 !roles2 -0.25 !same -0.53 !sur 0.10 !tygr -0.14
 !tyor 0.27 !typl -0.22 !tyst -0.63 all 0.87 bias -0.11 cnames -0.36 d0 0.30 d1 0.37 d3 -0.43 d4 -0.28 d6 -0.55
 d9 -0.44 det- 0.13 det= 0.13 firstin 0.44 head 0.74 hpAMBASSADORAMBASSADOR 0.11 hpAMBASSADORDEPARTMENT 0.37
 hpAMBASSADOREMBASSY -0.22 hpCONSULATECONSULATE 0.33 hpCONSULATEEMBASSY -0.06 hpDEPARTMENTCHARGE -0.08
 hpDEPARTMENTDEPARTMENT 0.22 hpDEPARTMENTEMBASSY -0.27 hpDEPARTMENTMISSION -0.32 hpDEPARTMENTPOST -0.07
 hpDEPARTMENTSTATE 0.50 hpDEPARTMENTUSUN -0.16 hpEMBASSYAMBASSADOR -0.06 hpEMBASSYCHARGE -0.27
 hpEMBASSYCONSULATE -0.16 hpEMBASSYDEPARTMENT -0.56 hpEMBASSYEMBASSY -0.42 hpEMBASSYMISSION -0.28
 hpEMBASSYSTATE -0.38 hpMISSIONDEPARTMENT -0.23 hpMISSIONMISSION 0.33 hpMISSIONSTATE -0.17 hpPOSTAMBASSADOR -0.21
 hpPOSTDEPARTMENT -0.21 hpPOSTEMBASSY 0.36 hpSTATEDEPARTMENT 0.63 hpSTATEEMBASSY -0.44 hpSTATESTATE 0.26 in -1.61
 lhe -0.21 lhere -0.33 li -0.21 lna -0.15 lno 0.10 lt -1.56 lthey -0.42 lthis -0.50 lwho 0.25 lyou 0.19 near 0.62
 near( -0.09 num- -0.46 r0 0.31 r1 0.14 r2 -0.12 r3 -0.19 r4 -0.41 rank< -0.72 role+ -0.15 role- -1.34
 role0 -0.78 role= 1.38 same 1.65 self -0.35 selfAMBASSADOR 0.17 selfCONSULATE 0.23 selfDEPARTMENT -0.13
 selfEMBASSY 0.46 selfMISSION -0.12 selfPOST 0.09 selfSTATE -0.79 some 0.47 sur 0.81 sur- -0.34 sur0 -0.97
 tgrgr 0.24 tgror -0.08 tgrpe -0.21 tgrpl -0.42 tgrst -0.87 torgr -0.15 toror 0.18 torpe -0.85 torpl -1.71
 torst -0.86 tplgr -0.20 tplor -1.93 tplpe -0.25 tplpl 0.17 tstgr -0.32 tstor -0.88 tstpe -0.47 tstpl 0.50
 tstst 0.40 unnamed 0.10 z1 -0.22
np: !bare 0.21 !detA -0.91 !detAN -0.23 !detTHE 0.08 !detTHIS 0.08 !detx 0.33 !heads0 -0.13 !heads2 0.74
 !long -0.07 !of 0.39 !pl 0.57 !q 0.17 !roles0 0.19 !roles1 -0.38 !roles2 0.19 !same -1.51 bias -0.06
 cnames -0.07 cst -0.12 d0 0.67 d1 -0.06 d2 -0.14 d3 -0.63 d4 -0.61 d6 -0.87 d9 -0.65 det- -0.23 det= 0.37
 g- -0.89 head -0.39 hpAMBASSADORAMBASSADOR -0.21 hpAMBASSADORCHARGE -0.09 hpAMBASSADORCONSULATE -0.05
 hpAMBASSADORDCM -0.27 hpAMBASSADORDEPARTMENT -0.08 hpAMBASSADOREMBASSY -0.07 hpAMBASSADORSTATE -0.05
 hpCHARGEAMBASSADOR -0.13 hpCHARGECHARGE 0.20 hpDCMAMBASSADOR -0.11 hpDCMDCM 0.47 hpEMBASSYEMBASSY 0.12
 hpSTATEDEPARTMENT -0.19 hpSTATEEMBASSY -0.14 hpSTATESTATE -0.07 in -1.34 li -0.12 lna -0.24 lno 0.20 lshe -0.15
 lt -0.99 lthey -0.56 lthis -0.29 lwe -0.92 lyou -0.93 near 1.63 near( 0.35 num- -0.83 of+ 0.20 of- -1.51
 of0 -0.34 r0 0.52 r1 -0.18 r2 -0.38 r3 -0.77 r4 -0.71 rank- -1.17 rank< -0.83 role- -1.11 role0 -0.72 role= 1.37
 same 2.14 self -0.19 selfAMBASSADOR -0.43 selfDCM -0.30 selfEMBASSY 0.10 selfMISSION -0.06 selfSTATE -0.08
 tpegr -0.22 tpeor -0.57 tpepl -0.60 tpest -0.20 unnamed -0.19 z1 -0.30 z3 -0.31
she: !bias -0.15 !q 0.09 !type -0.47 !typl 0.24 !tyst 0.55 bias -0.07 clause 0.35 cpe -0.33 d0 0.32 d2 0.21
 d3 -0.33 d4 -0.91 d6 -1.08 d9 -0.80 g+ 1.09 g- -1.45 in -0.06 kind 1.05 lhe -0.74 li -0.50 lshe 0.75 lt -0.91
 lthey -0.68 lthis -0.22 lwe -0.80 lyou -0.68 near 0.32 opened 0.53 par -1.44 pl -0.12 q0 -0.52 q1 -0.39 r0 0.30
 r1 0.08 r2 -0.11 r3 -0.78 r4 -0.63 said0o 0.30 said0s 0.35 said1o -0.26 said1s 0.45 said2o -0.40 said2s -0.08
 sg 0.10 silento0 -0.68 silento1 -0.40 silents0 -0.26 silents1 -0.07 spokeo0 -0.38 spokeo1 -0.08 spokes0 0.22
 spokes1 0.52 subj0o 0.27 subj0s -0.15 subj1o 0.12 subj1s 0.27 subj2o -0.13 subj2s 0.16 tpepe 0.10 tplpe -0.42
 tstpe -0.68 z1 -0.39 z3 0.48
they: !q 0.84 !tygr -0.91 !tyor -0.07 !type 0.70 !typl -0.09 !tyst -0.77 bias -0.07 cgr 0.22 cgrw 0.21
 clause 0.53 cor -0.32 corw 0.18 cpe -0.57 cpew -0.36 cpl -0.25 cplw -0.19 cst 0.17 cstw 0.45 d0 0.99 d1 -0.28
 d2 -0.86 d3 -1.03 d4 -0.95 d6 -1.48 d9 -0.81 in -0.09 kind 0.99 lhe -1.00 lhere -0.22 li -1.57 lit -0.14
 lna -0.12 lno 0.75 lshe -0.76 lt -1.74 lthey 0.85 lthis -0.66 lwe -0.48 lwho 0.25 lyou -1.50 named 0.12
 near -0.14 opened 0.59 par -0.95 pl 0.96 q0 0.31 q1 -1.13 r0 0.20 r1 0.25 r2 -0.05 r3 -0.63 r4 -1.21 said0o 0.27
 said0s -0.11 said1o -0.14 said2o -0.37 sg -0.48 silento0 -0.53 silento1 -0.10 silents0 -0.35 spokeo0 -0.16
 spokeo1 -0.13 spokes0 0.07 spokes1 0.11 subj0o 0.53 subj0s 0.14 subj1s 0.29 subj2o -0.46 subj2s 0.33 tgrgr 0.37
 tgror 0.22 tgrpe -1.39 tgrpl 0.41 torgr -0.31 toror 0.43 torpe -1.02 torpl -0.90 torst -0.42 tpeor -1.59
 tpepe -0.22 tpepl -1.57 tpest -0.38 tplgr 0.19 tplor -0.50 tplpe -0.37 tplpl 0.07 tplst -0.28 tstgr -0.17
 tstor -0.64 tstpe -0.45 tstpl -0.05 tstst 0.51 z1 0.12 z3 -0.18 z9 -0.19
this: !bias 0.20 !tygr -0.27 !tyor 0.16 !type 0.43 !typl -0.15 !tyst -0.09 bias -0.24 cgr 0.31 clause 0.32
 cor -0.14 corw -0.35 cpe -0.46 cpew -0.31 cpl -0.05 cstw -0.26 d1 0.12 d2 -0.81 d3 -0.68 d4 -0.66 d6 -0.54
 d9 -0.54 kind 0.26 lhe -0.24 li -0.42 lna -0.28 lno 0.25 lshe -0.19 lt -1.23 lthis 0.31 lwe -0.36 lyou -0.50
 named -0.26 near -0.19 opened 0.30 par -0.72 pl 0.30 q0 -0.05 r0 -0.21 r2 0.38 r3 -0.82 r4 -0.80 sg -0.35
 spokeo0 -0.29 subj0o 0.36 subj0s -0.13 subj1o 0.24 subj1s -0.16 subj2o -0.10 subj2s -0.32 tgrgr 0.26 tgrpe -0.18
 toror 0.05 torpe -0.46 torpl -0.49 tpeor -0.67 tpepe -0.19 tpepl -0.59 tpest -0.08 tplor -0.17 tplpe -0.51
 tplpl 0.21 tplst -0.11 tstgr 0.09 z1 0.11 z3 -0.84 z9 -0.28
we: !q 0.14 !same -0.41 !tygr -0.08 !tyor -0.09 !type 0.39 !typl -0.22 !tyst -0.50 cgrw -0.38 clause -0.14
 cor -0.08 cpe -0.18 cpew -0.99 cpl -0.26 cplw -0.17 cst 0.44 cstw 0.18 d1 0.11 d2 0.10 d3 0.08 d4 -0.12 d9 -0.91
 hasAMBASSADOR 0.27 hasCONSULATE 0.80 hasDELEGATION -0.80 hasDEPARTMENT 0.11 hasEMBASSY 0.71 hasMISSION 0.26
 hasPOST -0.07 hasSTATE 0.47 hasus 1.01 in -0.21 khe -1.23 khere -0.08 ki -0.45 kind 1.21 kit -0.71 kshe -0.31
 kthey -0.47 kthis -0.49 kwe 1.21 kwho -0.36 kyou 0.50 lhe -0.81 lhere -0.27 li -1.15 lit -0.40 lna -0.53
 lno 0.14 lshe -0.19 lt -1.65 lthey -1.00 lthis -0.48 lwe 0.91 lwho -0.36 lyou -0.13 named -0.50 near -0.24
 near( -0.11 opened 0.78 par -0.29 pl -0.14 q0 -0.29 q1 -0.35 r0 0.27 r1 0.07 r2 -0.11 r3 -0.38 r4 -0.44
 said0o -0.40 said1o 0.12 said2o 0.36 sg -0.06 silento0 0.21 silento1 -0.08 silents0 -0.06 silents1 0.07
 spokeo0 0.24 spokeo1 0.51 subj0o -0.24 subj0s 0.35 subj2o 0.09 subj2s 0.31 tgror -0.33 tgrpl 0.06 tgrst 0.09
 torgr -0.58 toror 0.47 torpe -0.69 torpl -0.57 torst -1.02 tpegr 0.08 tpeor -0.43 tpepe -0.12 tpepl -0.56
 tpest 0.16 tplgr -0.06 tplor -0.52 tplpe -0.22 tplpl 0.38 tplst -0.08 tstgr -0.06 tstor -0.79 tstpe -0.41
 tstpl -0.10 tstst 0.89 z1 -0.35 z3 -0.28 z9 0.22
who: !bias -0.07 !q -0.30 !tyor -0.55 !type 0.13 !typl 0.13 clause 0.10 cor 0.31 cpe -0.75 cpew -0.20 cpl 0.31
 cplw -0.72 cstw -0.18 d0 0.36 d1 -0.53 d2 -0.67 d3 -0.43 d4 0.15 d6 -0.30 d9 -0.06 kind 0.27 li 0.14 lit 0.21
 lna -0.35 lno -0.38 lshe -0.09 lt -1.21 lthis 0.29 lwe -0.57 lwho 0.27 lyou -0.18 named -0.27 near 0.33
 opened -0.20 par -0.33 q1 -0.30 r0 0.19 r1 0.23 r2 -0.54 r3 0.05 r4 -0.89 said1o -0.07 said2o -0.11 sg -0.08
 silento0 0.19 spokeo0 -0.29 subj0o -0.25 subj1o -0.18 subj2o 0.18 toror 0.41 torpe -0.42 torpl -0.26 torst -0.17
 tpeor -0.32 tpepe -0.09 tpepl -0.08 tplor -0.12 tplpe -0.46 tplpl 0.05 tstpe -0.13 z1 0.09 z3 -0.10 z9 -0.21
you: !q 0.21 !tygr 0.15 !tyor -0.15 !tyst -0.22 bias -0.22 cgr 0.09 cgrw -0.21 clause 0.12 cor 0.44 corw -0.54
 cpe 0.05 cpew 0.30 cpl -0.21 cplw -1.38 cstw -0.67 d0 0.32 d1 0.34 d2 0.16 d4 -0.24 d6 -0.09 d9 -0.62
 hasCONSULATE -0.32 hasDELEGATION -0.13 hasDEPARTMENT 0.12 hasEMBASSY -0.09 hasMISSION -0.13 hasSTATE -0.48
 hasus -0.26 in -0.22 khe 0.06 khere -0.20 ki -0.28 kind 0.58 kit -0.45 kshe -0.78 kthey -0.82 kthis -0.42
 kwe -0.24 kyou 0.58 lhe 0.13 lhere -0.18 li -0.61 lit -0.17 lna -0.15 lno -0.88 lshe -0.65 lt -1.84 lthey -0.69
 lthis -0.40 lwe -0.11 lyou 0.53 named -0.41 near -0.09 opened 0.18 par -0.14 pl -0.87 q0 0.20 q1 -0.39 r0 0.09
 r2 -0.11 r3 0.05 r4 -0.16 said0o -0.20 said1o -0.14 said2o 0.29 said2s 0.16 sg -0.23 silento0 0.06
 silento1 -0.24 silents1 -0.21 spokeo1 0.77 spokes0 -0.26 spokes1 0.54 subj0s 0.52 subj1o -0.07 subj1s 0.20
 subj2o -0.37 subj2s 0.22 tgrpe -0.21 torgr -0.06 toror 0.20 torpe -0.55 torpl -0.18 torst -0.23 tpeor -1.10
 tpepe 0.25 tpepl -1.35 tpest -0.43 tstor 0.08 tstpe 0.10 tstst -0.10 z1 -0.19 z3 -0.15 z9 0.24
"""
)
