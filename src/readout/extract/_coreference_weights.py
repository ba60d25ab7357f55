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
No: !detTHE -0.24 !detx -0.13 !long 0.26 !of 0.36 !pl -0.48 !q -0.13 !role 0.14 !roles -0.06 !same -1.30
 !sur -0.21 !tygr 0.32 !tyor 0.58 !typl -0.27 !tyst -0.85 acr -0.19 all 0.61 bias -0.05 cst -0.25 d0 -0.55
 d1 0.27 d2 0.14 d4 0.17 d6 -0.30 d9 0.28 det- -0.14 det= 0.57 firstin 0.23 head 0.19
 hpAMBASSADORAMBASSADOR -0.26 hpDEPARTMENTDEPARTMENT -0.17 hpDEPARTMENTSTATE -0.13 hpEMBASSYCHARGE 0.29
 hpEMBASSYDEPARTMENT -0.11 hpEMBASSYEMBASSY 0.36 hpMISSIONMISSION -0.30 hpUSUNEMBASSY -0.19 in -1.52 lhe -0.51
 lhere -0.42 li -0.23 lit -0.18 lna 0.06 lno -0.16 lshe -0.09 lt -2.02 lwe 0.14 lyou -0.39 near( 0.44 of+ 0.25
 of- -1.53 of0 -0.21 of= -0.08 r0 -0.44 r1 0.55 r2 0.08 r3 -0.30 r4 -0.78 rank< -0.32 role+ -0.14 role- -0.33
 role0 -0.37 role= 0.60 same 2.06 self -0.52 selfDEPARTMENT -0.09 selfEMBASSY 0.28 selfMISSION -0.06
 selfUSUN 0.30 slip 0.39 some -0.28 sur 0.39 sur- -1.09 sur0 -0.19 tgrgr 0.56 tgror -1.40 tgrpe -0.78 tgrpl -1.09
 tgrst -0.95 torgr -1.33 toror 0.27 torpe -0.95 torpl -1.11 torst -1.31 tplgr -0.54 tplor -1.12 tplpe -0.60
 tplpl 0.34 tplst 0.52 tstgr -0.41 tstor -1.13 tstpe -0.68 tstpl 0.51 tstst 0.81 unnamed -0.21 z1 -0.15 z3 0.10
Np: !bias 0.16 !detA -0.41 !detTHE 0.15 !detx -0.12 !long 0.38 !of -0.09 !pl -0.34 !q 0.32 !role 0.27
 !roles -0.08 !same -1.31 !sign 0.84 !sur -0.72 !type 0.16 all 0.91 bias -0.16 cst -0.89 d0 -0.58 d1 0.13
 d2 -0.08 d3 0.13 d4 0.17 d6 0.31 det- 0.10 det= 0.21 firstin 0.20 g- -0.48 giv- -0.44 head 0.27 in -0.91
 li -0.67 lit -0.07 lno 0.08 lshe 0.16 lt -2.02 lthey -0.50 lwe -0.25 lyou -0.23 near 0.55 num- 0.13 of+ 0.66
 of- -0.60 of0 -0.16 of= -0.36 r0 -0.65 r1 0.44 r2 0.17 r3 -0.10 r4 -0.26 rank- -0.53 rank< -0.67 role+ -1.15
 role- -0.18 role0 0.23 role= 0.07 same 1.26 self -0.95 sign -0.83 slip 0.29 sur 0.85 sur- -1.72 sur0 -0.15
 surin 0.10 tpegr -0.95 tpeor -1.13 tpepe 0.82 tpepl -0.73 tpest -0.84 unnamed -0.20 z1 -0.15 z3 -0.13 z9 0.05
Ns: !<AGAINSTp -0.09 !<AGAINSTs -0.16 !<ANDo -0.06 !<ANDp 0.16 !<ANDs 0.08 !<ATp -0.32 !<ATs -0.12
 !<BETWEENo -0.20 !<BETWEENp -0.18 !<BETWEENs 0.28 !<BOTHp 0.31 !<BYs 0.11 !<FORo 0.11 !<FORp -0.09 !<FORs -0.18
 !<FROMp -0.25 !<FROMs -0.41 !<INTOp 0.12 !<INTOs -0.08 !<INp 0.22 !<INs -0.50 !<OFg 0.33 !<OFp -0.30 !<OFs -0.21
 !<ONp 0.37 !<THATp 0.36 !<THATs -0.28 !<THROUGHp 0.30 !<TOWARDp -0.06 !<TOWARDs -0.14 !<TOg 0.28 !<TOs -0.09
 !<WITHg 0.32 !<WITHp -0.08 !<WITHs 0.36 !<xg -0.51 !<xo 0.26 !<xp -0.17 !<xs -0.06 !>ag -0.25 !>ap 0.12
 !>as 0.40 !>po -0.05 !>ps -0.07 !>vo 0.35 !>vp -0.23 !>vs -0.56 !>xg 0.37 !>xo 0.13 !bias 0.07 !detTHE 0.20
 !fco 0.21 !fcp -0.10 !fgp 0.17 !fgs -0.31 !fno 0.19 !fnp 0.13 !fns 0.34 !fpg 0.24 !fpo -0.20 !fpp -0.12
 !fps -0.36 !long 0.21 !othertype 0.45 !pl 0.36 !same -0.21 !st0 1.49 !st1 -0.46 !st2 -0.89 !sur -0.17 !tygr 0.24
 !tyor 0.19 !typl 0.11 !tyst -0.13 <AGAINSTo -0.16 <AGAINSTp 0.31 <AGAINSTs -0.21 <ANDg -0.06 <ANDp -0.12
 <ANDs -0.16 <ATp 0.28 <ATs 0.19 <BETWEENg -0.07 <BETWEENo 0.12 <BETWEENp -0.10 <BETWEENs -0.10 <BOTHp -0.24
 <BOTHs -0.20 <BYo -0.08 <BYp -0.36 <BYs 0.20 <FORo -0.13 <FORs 0.22 <FROMp 0.16 <FROMs 0.33 <INTOs -0.12
 <INg -0.23 <INo -0.64 <INp 0.43 <INs -0.40 <OFg -0.54 <OFo -0.33 <OFp 0.09 <OFs 0.24 <ONo -0.08 <ONp -0.34
 <THATo -0.13 <THATp -0.79 <THATs 0.76 <THROUGHp -0.11 <THROUGHs -0.30 <TOWARDp 0.07 <TOg -0.25 <TOo -0.25
 <TOp 0.16 <TOs -0.06 <WITHg -0.31 <WITHo -0.20 <WITHp -0.31 <WITHs -0.09 <xg 0.13 <xo -0.17 <xs 0.14 >ao -0.74
 >ap -0.11 >as -0.21 >pg -0.37 >po 0.29 >ps -0.11 >vo -0.56 >vp -0.10 >vs 0.49 >xg -0.33 >xo -1.17 >xp 0.08
 acr -0.31 all 0.31 bias -0.06 d0 -0.14 d1 0.06 d3 0.43 d4 -0.05 d6 -0.25 d9 -0.08 det- -0.39 det= 0.27 fc/ 0.20
 fc= 0.18 fg/ 0.19 fg= 0.46 firstin 0.16 fn/ 0.81 fn= -0.05 fp/ 0.33 fp= 0.16 head 0.21 in -1.19 lhe -0.51
 lhere 0.16 lit 0.10 lna -0.08 lno -0.05 lshe -0.14 lt -0.75 lthey -0.05 lwe 0.10 near -0.40 near( 0.35
 never -0.72 num- 0.25 r0 -0.15 r1 0.29 r2 0.16 r3 -0.12 r4 -0.18 role- -0.10 role0 -0.07 role= 0.11 same 0.27
 self 0.18 slip 0.26 some -0.12 st+ 0.89 st- -1.67 st0 -0.51 sur 0.41 sur- -0.56 tgrgr 0.34 tgror -0.07
 tgrpl -0.72 tgrst -0.64 torgr -0.19 toror 0.59 torpl -0.94 torst -0.73 tplgr -1.12 tplor -1.29 tplpe -0.64
 tplpl 0.20 tplst -0.16 tstgr -1.06 tstor -1.37 tstpe -0.80 tstpl -0.16 tstst 0.35 unnamed -0.44 z1 0.19 z3 0.16
 z9 -0.37
he: !bias -0.74 !q -0.07 !type -1.18 !typl 0.13 !tyst 0.31 bias 0.31 clause 0.39 d0 0.91 d1 0.22 d2 -0.45
 d3 -0.41 d4 -0.90 d6 -1.33 d9 -1.61 g+ 0.24 in -0.69 kind 0.40 lhe 0.11 li -1.18 lit 0.18 lna 0.30 lno 0.23
 lshe 0.13 lt -0.50 named 0.50 opened 0.94 par -1.79 pl -0.08 q0 -0.59 r0 0.65 r1 -0.26 r2 -0.19 r3 -0.68
 r4 -0.36 said0o -0.18 said0s -0.25 said1o 0.10 said1s 0.46 said2o -0.50 said2s 0.22 sg 0.45 silento0 -0.50
 silento1 0.15 silents0 -0.23 silents1 -0.09 spokeo0 0.20 spokeo1 1.13 spokes0 0.20 spokes1 0.79 subj0o 0.25
 subj0s 0.39 subj1o 0.17 subj1s 0.87 subj2o -0.23 subj2s 0.28 tpepe 0.36 tplpe -0.17 tstpe -0.42 z1 -0.26 z9 0.35
here: !bias -0.09 !q 0.36 !typl -0.10 clause -0.43 d0 -0.15 d1 -0.08 d6 -0.05 lhe -0.21 lit 0.31 lna -0.08
 lno -0.59 lt -1.27 lthey -0.14 named 0.10 near -0.21 par 0.18 pl -0.28 q0 0.15 q1 -0.43 r0 -0.15 r1 0.19
 r3 -0.55 r4 -0.17 said0o -0.10 silento0 -0.21 spokeo0 -0.25 subj0o -0.38 subj1o -0.09 subj2o -0.35 tplgr -0.62
 tplor -0.97 tplpe -0.89 tplpl 0.56 tplst -0.50 tstgr -0.08 tstor -0.10 tstpe -0.09 z1 -0.18 z3 0.14 z9 -0.30
i: !bias -0.59 !q -0.11 !tyor -0.33 !type -0.38 bias 0.28 clause 0.16 d0 0.50 d1 -0.22 d3 0.13 d4 -0.34 d6 0.14
 d9 0.18 hasAMBASSADOR -0.39 hasCONSULATE 0.33 hasDELEGATION -0.05 hasus -0.18 khe -0.11 ki 0.89 kind 0.89
 kit -0.11 kwe -0.51 lhe -0.17 li 0.86 lit -0.11 lna -0.24 lt -0.99 lwe -0.58 named -0.54 opened 0.20 q1 -0.39
 r0 0.14 r1 0.34 r2 0.06 r3 -0.11 r4 -0.23 said0o 0.10 said2o 0.14 sg -0.12 silento0 0.13 silento1 0.05
 spokes1 0.13 subj0o 0.07 subj0s 0.07 subj1s -0.18 toror 0.33 tpegr -0.25 tpeor -0.73 tpepe 0.76 tpest -0.41
 z1 0.10 z3 -0.07 z9 0.29
it: !bias -0.29 !q -0.17 !tygr 0.62 !tyor -0.60 !type 0.31 !typl -0.68 !tyst -1.18 bias 0.10 clause 0.40 d0 0.89
 d1 -0.71 d2 -0.86 d3 -0.98 d4 -0.59 d6 -0.49 d9 -0.25 in -0.45 kind 0.27 lit 0.20 lna 0.12 lno 0.24 lshe -0.07
 lt -1.57 lthey 0.10 lwe -1.16 lyou -0.05 named 0.22 opened 0.51 par -1.38 q0 -0.43 r0 0.73 r1 0.15 r2 -0.57
 r3 -1.35 r4 -1.27 said0o -0.08 sg 0.23 silento0 -0.24 spokeo0 -0.27 subj0o 0.26 subj0s 0.32 subj1o 0.44
 subj1s 0.35 subj2o 0.19 tgror -0.78 tgrpl -0.18 tgrst -0.39 toror 0.44 torpl -0.87 torst -0.72 tpeor -0.39
 tpest -0.21 tplor -0.53 tplpl -0.16 tplst 0.59 tstor -1.02 tstpl -0.34 tstst 0.57 z1 -0.49 z3 0.09 z9 0.23
no: !bare 0.14 !bias -0.14 !detTHE -0.20 !detTHIS -0.58 !detx -0.30 !heads0 0.09 !heads1 -0.43 !heads2 -0.18
 !long 0.69 !pl -0.68 !q 0.21 !roles0 0.05 !roles1 -0.17 !roles2 -0.45 !same -0.62 !sur -0.18 !tyor 0.40
 !typl -0.57 !tyst -0.55 all 0.39 cst -0.11 d0 0.16 d1 0.34 d2 -0.35 d3 -0.22 d6 -0.51 d9 -0.41 det= 0.42
 head 0.16 hpAMBASSADORDEPARTMENT 0.36 hpAMBASSADOREMBASSY -0.20 hpCONSULATECONSULATE 0.20
 hpDEPARTMENTCHARGE -0.07 hpDEPARTMENTDEPARTMENT 0.16 hpDEPARTMENTEMBASSY -0.42 hpDEPARTMENTMISSION -0.28
 hpDEPARTMENTSTATE 0.42 hpDEPARTMENTUSUN -0.15 hpEMBASSYCHARGE -0.24 hpEMBASSYCONSULATE -0.30
 hpEMBASSYDEPARTMENT -0.40 hpEMBASSYEMBASSY -0.25 hpEMBASSYMISSION -0.30 hpEMBASSYSTATE -0.38
 hpMISSIONDEPARTMENT -0.17 hpMISSIONMISSION 0.22 hpMISSIONSTATE -0.20 hpPOSTAMBASSADOR -0.20
 hpPOSTDEPARTMENT -0.20 hpPOSTEMBASSY 0.37 hpSTATEDEPARTMENT 0.61 hpSTATEEMBASSY -0.39 hpSTATEMISSION -0.06
 in -1.10 lhe -0.12 lhere -0.25 li -0.13 lit 0.20 lna -0.38 lno 0.12 lshe -0.09 lt -2.16 lthis -0.24 lyou 0.26
 near -0.57 num- -0.26 r1 0.29 r2 -0.08 r3 0.14 r4 -0.39 rank< -0.68 role+ 0.22 role- -1.62 role0 -1.05
 role= 1.54 same 1.54 self -0.59 selfAMBASSADOR 0.30 selfCONSULATE 0.20 selfDEPARTMENT 0.10 selfEMBASSY 0.55
 selfMISSION 0.08 selfSTATE -0.62 sur 0.39 sur- 0.07 sur0 -0.34 tgrgr 0.29 tgror -0.91 tgrpe -0.12 tgrpl -0.65
 tgrst -0.59 torgr -1.31 toror 0.20 torpe -1.39 torpl -1.61 torst -1.49 tplgr -0.80 tplor -1.31 tplpe -0.36
 tplpl 0.55 tplst 0.31 tstgr -0.47 tstor -1.22 tstpe -0.51 tstpl 0.47 tstst 0.47 unnamed 0.14 z3 -0.16
np: !bias 0.09 !detTHE 0.12 !detx -0.07 !heads0 -0.06 !heads1 -0.20 !heads2 0.66 !of 0.18 !pl 0.09 !q 0.41
 !roles0 0.17 !roles1 -0.61 !roles2 0.29 !same -1.71 !type 0.09 bias -0.09 cnames -0.17 cst -0.19 d0 0.26 d1 0.15
 d2 -0.18 d3 -0.12 d4 -0.42 d6 -0.37 d9 -0.18 det- -0.63 det= 0.33 g- -0.43 head -0.47
 hpAMBASSADORAMBASSADOR -0.37 hpAMBASSADORCHARGE -0.17 hpAMBASSADORDCM -0.20 hpAMBASSADORDEPARTMENT -0.05
 hpAMBASSADOREMBASSY -0.08 hpAMBASSADORSTATE -0.10 hpCHARGEAMBASSADOR -0.08 hpCHARGECHARGE 0.14
 hpDCMAMBASSADOR -0.07 hpDCMDCM 0.50 hpSTATEDEPARTMENT -0.11 hpSTATEEMBASSY -0.07 hpSTATESTATE -0.07 in -0.62
 lhe -0.13 li -0.38 lit -0.22 lshe -0.46 lt -1.46 lwe -0.47 lyou 0.13 near 1.15 num- -0.43 of+ 0.53 of- -1.19
 r0 0.47 r1 -0.18 r2 -0.32 r3 -0.82 r4 -0.41 rank- -0.94 rank< -0.68 role+ 0.25 role- -1.34 role0 -0.61
 role= 1.22 same 1.78 self -0.11 selfAMBASSADOR -0.42 selfDCM -0.35 selfSTATE -0.06 tpegr -0.39 tpeor -1.17
 tpepe 0.09 tpepl -0.12 tpest -0.20 z3 -0.05 z9 -0.35
she: !bias 0.08 !q 0.22 !type -0.69 !typl 0.30 !tyst 0.44 bias -0.21 clause 0.39 d0 0.40 d1 0.14 d2 -0.25
 d3 -0.66 d4 -0.53 d6 -0.29 d9 -0.41 g+ 0.84 g- -0.77 in -0.11 kind 0.63 lhe -0.24 li -0.56 lna 0.30 lno -0.88
 lshe 0.39 lt -1.02 lyou -0.37 named 0.20 near -0.11 opened 0.24 par -0.98 q1 -0.45 r0 0.09 r1 0.16 r2 -0.66
 r3 -0.45 r4 -0.40 said1o -0.24 said2o -0.21 silento0 -0.06 spokeo1 0.24 spokes0 -0.25 subj0o 0.40 subj1o -0.18
 subj1s 0.19 subj2o -0.20 tpepe 0.28 tplpe -0.60 tstpe -0.71 z1 -0.24 z3 -0.20 z9 0.13
they: !bias -0.69 !q 0.56 !tygr 0.13 !tyor -0.91 !typl -0.56 !tyst -0.27 bias 0.20 clause 0.52 d0 0.71 d1 -0.38
 d2 -0.43 d3 -1.00 d4 -0.23 d6 -0.83 d9 -0.21 kind 1.07 lhe -0.59 lhere -0.05 li -0.48 lit 0.12 lna -0.26
 lno 0.56 lt -2.17 lthey 0.75 lthis -0.54 lwe -0.09 lyou -0.17 named 0.25 near -0.29 opened 0.50 par -0.97
 pl 0.59 q0 0.38 q1 -0.58 r0 0.54 r1 0.61 r2 -0.45 r3 -0.45 r4 -1.30 said0o 0.23 said1o -0.15 sg -0.29
 silento0 -0.33 spokeo1 -0.09 spokes1 0.19 subj0o 0.27 subj0s 0.40 subj2o 0.22 tgrgr 0.85 tgror -0.84 tgrpe -1.34
 tgrpl -0.80 tgrst -0.78 torgr -0.31 toror 0.50 torpe -0.60 torpl -0.51 torst -0.32 tplgr -0.25 tplor -0.60
 tplpe -0.55 tplpl 0.39 tplst 0.23 tstgr -0.45 tstor -0.81 tstpe -0.80 tstpl 0.07 tstst 0.50 z1 -0.48 z9 0.49
this: !bias 0.13 !tygr -0.27 !typl 0.27 bias -0.14 clause 0.26 d0 0.16 d1 -0.24 d2 -0.26 d6 -0.33 lit -0.12
 lna -0.62 lno -0.19 lt -0.49 lthey 0.23 named -0.69 par -0.54 pl 0.17 r0 0.21 r1 -0.20 r2 -0.16 r3 -0.14
 r4 -0.48 sg -0.71 spokeo0 -0.05 subj0o 0.26 subj1o -0.15 tgrgr 0.26 tgror -0.05 tgrpe -0.29 tplor -0.12
 tplpl -0.51 tplst -0.07 z1 0.06 z3 -0.26 z9 -0.33
we: !bias -0.14 !q 0.14 !same -0.14 !tygr 0.41 !tyor 0.15 !typl -0.48 !tyst -0.77 clause 0.14 d1 0.22 d2 -0.13
 d3 -0.15 d6 -0.07 d9 -0.48 hasAMBASSADOR 0.08 hasCONSULATE 0.81 hasDELEGATION -0.70 hasDEPARTMENT -0.06
 hasEMBASSY 0.52 hasMISSION 0.38 hasPOST -0.08 hasSTATE 0.37 hasus 1.19 in -0.09 khe -0.82 khere -0.05 ki -0.33
 kind 1.29 kit -0.63 kshe 0.31 kthey -0.67 kwe 1.29 kwho -0.37 kyou -0.81 lhe -0.49 lhere -0.35 li -0.41
 lit -0.39 lna -0.75 lno 0.09 lshe 0.32 lt -2.58 lthey -0.68 lwe 0.80 lwho -0.37 lyou -0.77 named -0.71
 near -0.14 opened 0.42 par -0.27 q0 -0.94 q1 -0.44 r2 0.19 r3 -0.21 r4 -0.18 said0o -0.13 said2o 0.28 sg -0.18
 silento0 0.52 silento1 0.28 spokeo0 0.11 spokeo1 0.19 subj0o 0.11 subj0s 0.27 subj1o -0.18 subj1s 0.15
 subj2o -0.18 subj2s 0.51 tgrgr 0.13 tgror -0.68 tgrpe -0.44 tgrpl -0.21 tgrst -0.41 torgr -0.48 toror 0.46
 torpe -1.37 torpl -1.01 torst -1.43 tplgr -0.14 tplor -0.89 tplpe -0.54 tplpl 0.32 tplst 0.61 tstgr -0.27
 tstor -1.50 tstpe -0.94 tstpl 0.31 tstst 1.07 z1 -0.20 z3 -0.22 z9 0.32
who: !bias -0.22 !tyor -0.22 d0 -0.14 d1 -0.16 d3 -0.15 d4 0.27 kind 0.27 lna -0.17 lt -0.27 lwe -0.27 lwho 0.27
 named -0.26 par 0.17 r0 -0.14 r1 -0.17 r2 -0.15 r3 0.27 said2o -0.15 sg -0.26 spokeo0 -0.15 subj1o -0.16
 subj2o 0.27 toror 0.16 torpe -0.15 torst -0.11 z1 0.17 z3 -0.28
you: !bias -0.10 !q 0.12 !tygr 0.28 !tyor 0.20 !type -0.74 clause -0.12 d0 -0.06 d1 -0.56 d2 0.37 d3 -0.43
 d4 -0.73 d6 0.14 d9 0.22 hasCONSULATE -0.12 hasDELEGATION -0.20 hasDEPARTMENT 0.13 hasEMBASSY -0.11
 hasMISSION -0.12 hasSTATE -0.37 hasus -0.15 in -0.08 khe -0.09 ki -0.70 kind 0.98 kit -0.09 kshe 0.17
 kthey -0.17 kwe -0.78 kyou 0.98 lhe -0.09 li -0.70 lna -0.77 lno -0.24 lshe 0.08 lt -1.70 lthey -0.14 lwe -0.73
 lyou 0.92 opened -0.32 pl -0.22 q0 -0.07 q1 -0.44 r0 -0.19 r1 0.08 r2 -0.10 r3 -0.14 r4 -0.08 said2o 0.18
 sg -0.18 spokeo1 0.16 subj0o -0.38 subj0s 0.23 subj1o -0.18 subj1s -0.16 subj2s -0.44 tgror -0.08 tgrpe -0.30
 tgrpl -0.24 torgr -0.20 torpe -0.47 torpl -0.53 torst -0.43 tpeor -0.34 tpepe 0.45 tpepl -0.29 tpest -0.12
 z1 -0.33
"""
)

MIXED = _read(
    """
No: !bias 0.16 !detA -0.67 !detTHE -0.05 !detx 0.22 !long 0.30 !of 0.10 !pl -0.51 !q -0.55 !role -0.18
 !roles 0.09 !same -1.14 !tyor 0.43 !typl 0.09 !tyst -0.70 acr 1.27 all 1.08 bias -0.17 cnames -0.12 cst -0.51
 d0 -0.08 d1 0.10 d6 -0.20 d9 -0.58 det= 0.35 firstin 0.12 hpAMBASSADORAMBASSADOR -0.23 hpCONSULATECONSULATE 0.11
 hpCONSULATEEMBASSY -0.34 hpDEPARTMENTDEPARTMENT 0.28 hpDEPARTMENTPOST -0.15 hpDEPARTMENTSTATE -0.14
 hpEMBASSYCHARGE 0.32 hpEMBASSYCONSULATE -0.29 hpEMBASSYDEPARTMENT -0.14 hpEMBASSYEMBASSY 0.46
 hpMISSIONMISSION -0.31 hpPOSTPOST 0.05 hpSTATESTATE -0.22 hpUSUNEMBASSY -0.26 in -3.46 lhe -0.96 li -0.39
 lit 0.62 lna -0.13 lno -0.19 lshe -0.37 lt -1.52 lthey -0.35 lthis -0.63 lwho -0.22 lyou -0.70 near 0.42
 near( 1.71 num- 0.14 of+ 0.16 of- -1.69 r0 -0.23 r1 0.36 r2 -0.07 r3 -0.31 r4 -0.85 rank< -0.27 role+ -0.30
 role- -0.73 role0 -0.06 role= 0.61 same 2.66 self -0.68 selfAMBASSADOR -0.10 selfDEPARTMENT -0.11
 selfEMBASSY 0.23 selfMISSION -0.12 selfUSUN 0.18 slip 0.06 some -0.61 sur 0.21 sur- -1.03 sur0 -0.35 tgrgr 0.70
 tgror -1.53 tgrpe -0.73 tgrpl -1.28 tgrst -1.16 torgr -1.35 toror 0.37 torpe -2.04 torpl -2.11 torst -1.77
 tplgr -0.51 tplor -2.01 tplpe -1.67 tplpl 0.06 tplst 0.85 tstgr -0.53 tstor -1.45 tstpe -1.11 tstpl 0.52
 tstst 0.66 unnamed 0.05 z1 -0.27 z9 -0.07
Np: !bias 0.18 !detA -1.14 !detAN -0.79 !detTHE 0.41 !detx -0.26 !long 0.41 !of -0.67 !pl 0.27 !q -0.30
 !role 0.10 !roles 0.09 !same -0.63 !sign 0.79 !sur -0.63 !type 0.18 acr 0.37 all 0.96 bias -0.22 cst -0.89
 d0 -0.20 d1 0.26 d2 0.13 d3 -0.11 d6 -0.13 d9 -0.64 det- 0.50 det= 0.27 firstin -0.53 g- -0.46 giv- -1.26
 giv~ 0.30 head 0.16 in -2.10 lhe -0.13 li -0.58 lit -0.33 lna -0.21 lno 0.27 lshe 0.39 lt -2.67 lthey -0.60
 lthis -0.05 lwe -0.76 lwho 0.08 lyou -0.24 near 1.19 near( 0.40 num- -1.17 of+ 0.78 of- -0.47 of0 0.40 of= -0.36
 r0 -0.33 r1 0.31 r2 -0.65 r3 -0.37 r4 -0.34 rank- -0.93 rank< -0.54 role+ -1.41 role- -0.17 role0 0.25
 role= 0.11 same 1.23 self -0.56 sign -0.78 slip 0.31 some -0.40 sur 0.85 sur- -1.33 sur0 -0.14 surin 0.46
 tpegr -0.70 tpeor -1.86 tpepe 0.44 tpepl -1.37 tpest -1.01 unnamed -0.13 z1 -0.40 z3 0.06 z9 -0.09
Ns: !<AGAINSTp -0.11 !<AGAINSTs -0.06 !<ANDo 0.14 !<ANDp -0.15 !<ATo -0.25 !<ATp 0.14 !<ATs -0.29
 !<BETWEENo -0.18 !<BETWEENs 0.25 !<BOTHp 0.36 !<BYp 0.10 !<BYs 0.18 !<FORp -0.06 !<FORs -0.45 !<FROMp -0.17
 !<FROMs -0.38 !<INTOs 0.05 !<INs -0.54 !<OFg 0.32 !<OFp 0.07 !<OFs -0.15 !<ONp 0.11 !<ONs 0.15 !<THATp 0.08
 !<THATs 0.07 !<THROUGHp 0.35 !<TOWARDp -0.16 !<TOWARDs -0.19 !<TOg 0.28 !<TOo -0.19 !<TOp -0.10 !<WITHg 0.28
 !<WITHo -0.15 !<WITHp -0.22 !<WITHs 0.45 !<xg -0.52 !<xo 0.11 !<xp -0.21 !<xs -0.18 !>ag -0.27 !>ap 0.19
 !>as 0.28 !>po -0.23 !>pp 0.14 !>ps -0.10 !>vo 0.26 !>vp -0.39 !>vs -0.50 !>xg 0.37 !>xo -0.09 !detTHE 0.08
 !detx -0.08 !fco 0.32 !fcp 0.07 !fcs -0.12 !fgo 0.31 !fgs -0.27 !fno -0.21 !fnp 0.25 !fns 0.31 !fpg 0.21
 !fpo -0.47 !fpp -0.42 !fps -0.12 !long 0.25 !othertype 0.57 !pl 0.25 !same -0.30 !st0 1.25 !st1 -0.57 !st2 -1.03
 !tygr 0.21 !tyst -0.13 <AGAINSTo -0.06 <AGAINSTp 0.06 <ANDo -0.08 <ANDs 0.08 <ATo 0.27 <ATp -0.07 <BETWEENo 0.15
 <BETWEENs -0.37 <BOTHp -0.18 <BOTHs -0.31 <BYo -0.06 <BYp -0.44 <BYs 0.32 <FORp -0.17 <FORs 0.29 <FROMo -0.07
 <FROMp 0.06 <FROMs 0.38 <INTOp 0.06 <INTOs -0.13 <INg -0.26 <INo -0.80 <INp 0.42 <INs -0.41 <OFg -0.55
 <OFo -0.35 <OFp -0.12 <OFs -0.05 <ONo -0.07 <ONp -0.19 <THATg -0.05 <THATo -0.09 <THATp -0.45 <THATs 0.41
 <THROUGHp -0.10 <THROUGHs -0.35 <TOWARDp 0.15 <TOg -0.28 <TOo -0.08 <TOp 0.18 <TOs -0.10 <WITHg -0.27
 <WITHp -0.32 <WITHs -0.18 <xg 0.20 <xo 0.20 <xs 0.21 >ao -0.70 >as -0.41 >pg -0.34 >po 0.39 >pp -0.16 >vo -0.24
 >vs 0.44 >xg -0.13 >xo -0.69 acr 0.63 all 0.11 d0 -0.23 d1 0.07 d2 -0.06 d3 0.29 d4 0.12 d6 -0.28 d9 -0.09
 det- -0.40 det= 0.44 fc/ -0.49 fc= 0.15 fg/ 0.18 fg= 0.42 firstin 0.42 fn/ 0.49 fn= 0.62 fp/ 0.34 fp= 0.08
 head -0.38 in -1.72 lhe -0.37 lhere 0.22 li -0.08 lit -0.06 lno 0.07 lshe -0.22 lt -0.77 lthey -0.06 lwe -0.12
 lyou -0.13 near -0.65 near( 0.39 never -0.71 num- 0.19 r0 -0.24 r1 0.17 r2 0.07 r4 -0.26 role+ -0.39 role- -0.86
 role0 -0.14 role= 0.57 same 0.47 slip 0.19 some -0.36 st+ 0.92 st- -1.93 st0 -0.80 sur 0.21 sur- -0.89 sur0 0.12
 tgrgr 0.47 tgror -0.10 tgrpl -0.58 tgrst -0.57 torgr -0.15 toror 0.93 torpe -0.16 torpl -1.11 torst -0.61
 tplgr -1.06 tplor -1.68 tplpe -0.91 tplpl 0.12 tplst -0.14 tstgr -1.03 tstor -1.69 tstpe -1.09 tstst 0.38
 unnamed -0.05 z1 0.17 z3 0.10 z9 -0.34
he: !bias -0.33 !q 0.19 !type -0.51 !typl 0.07 !tyst 0.33 bias 0.16 clause 0.26 d0 0.80 d1 0.28 d2 -0.35 d3 -0.36
 d4 -0.79 d6 -1.26 d9 -1.22 g+ 0.53 g- -0.96 in -1.56 kind 0.59 lhe 0.57 li -0.88 lit 0.22 lna 0.08 lno 0.44
 lshe -0.66 lt -0.53 lthey -1.10 lwe -0.93 lwho -0.07 lyou -0.69 opened 1.12 par -0.92 pl 0.20 q0 -0.20 q1 -0.06
 r0 0.41 r1 -0.27 r2 -0.14 r3 -0.31 r4 -0.29 said0o -0.15 said0s -0.08 said1o -0.07 said1s 0.32 said2o -0.45
 sg 0.22 silento0 -0.40 silento1 0.28 silents0 -0.36 silents1 -0.21 spokeo1 0.71 spokes0 0.29 spokes1 0.55
 subj0o 0.30 subj0s 0.43 subj1o 0.08 subj1s 0.58 subj2o -0.14 subj2s 0.24 tpepe 0.20 tplpe -0.12 tstpe -0.48
 z1 -0.13 z3 0.26 z9 0.12
here: !bias -0.40 !q 0.28 !tyor -0.41 !typl -0.25 !tyst -0.13 bias 0.07 clause -0.71 d0 0.10 d1 0.22 d2 -0.30
 d3 0.12 d4 -0.26 d6 -0.44 d9 -0.32 kind 0.80 lhe -0.44 lhere 0.69 li -0.22 lit -0.06 lna -0.07 lshe -0.17
 lt -1.36 lthey -0.14 lwe -0.15 lyou -0.43 named 0.18 near -0.42 opened -0.25 par -0.47 pl -0.45 q0 0.26 q1 -0.49
 r0 0.41 r1 0.28 r2 -0.17 r3 -0.24 r4 -0.73 said0o -0.16 sg 0.15 silento0 -0.40 spokeo0 -0.30 subj0o -0.62
 subj1o 0.15 subj2o -0.40 toror 0.33 torpe -0.49 torpl -0.24 tplgr -0.52 tplor -1.16 tplpe -1.45 tplpl 0.49
 tstgr -0.16 tstor -0.42 tstpe -0.72 tstpl 0.40 tstst -0.13 z1 -0.19 z3 0.34 z9 -0.20
i: !bias -0.29 !tyor -0.41 !type -0.20 bias 0.12 clause 0.76 d0 0.60 d1 -0.09 d2 0.11 d3 0.27 d4 -0.40 d6 -0.12
 d9 -0.54 hasAMBASSADOR -0.44 hasCONSULATE 0.30 hasus -0.14 in -0.22 khe 0.11 ki 0.68 kind 0.68 kit -0.26
 kshe -0.15 kthey -0.82 kwe -1.20 kwho 0.36 kyou 0.31 li 0.55 lit -0.14 lna -0.18 lno 0.09 lshe -0.25 lt -1.35
 lthey -0.72 lwe -1.22 lyou 0.26 named 0.05 near -0.47 opened -0.29 par -0.90 pl -0.38 q0 -0.08 q1 0.28 r0 0.25
 r1 0.38 r3 -0.81 r4 -1.11 said0o 0.48 said0s 0.32 said1o 0.43 said2o -0.32 sg 0.21 silento0 0.13 silents1 0.08
 spokeo0 0.23 spokeo1 0.95 spokes0 -0.09 spokes1 0.36 subj0o 0.50 subj0s 0.32 subj1o 0.44 subj2o 0.34
 subj2s -0.45 toror 0.41 tpegr -0.11 tpeor -0.97 tpepe 0.35 tpepl -0.37 tpest -0.41 z1 -0.26 z9 0.13
it: !bias -0.60 !q -0.22 !tygr 0.67 !tyor -0.43 !type 0.33 !typl -1.49 !tyst -1.03 bias 0.19 clause 0.42 d0 0.99
 d1 -0.28 d2 -0.35 d3 -1.19 d4 -1.09 d6 -0.80 d9 -0.33 in -0.85 kind 0.51 lit 0.24 lna 0.07 lno 0.39 lshe -0.05
 lt -1.29 lthey -0.06 lthis -0.09 lwe -1.00 named 0.20 near -0.06 opened 0.62 par -1.48 pl -0.19 q1 -0.24 r0 0.54
 r2 -0.39 r3 -0.25 r4 -1.01 said1o -0.19 said2s 0.10 sg 0.31 silento0 -0.36 spokeo0 -0.37 spokes0 0.08
 subj0o 0.34 subj0s 0.32 subj1o 0.53 subj1s 0.83 subj2s 0.27 tgror -0.68 tgrpl -0.12 tgrst -0.43 toror 0.50
 torpl -1.13 torst -0.84 tpeor -0.45 tpest -0.28 tplor -0.77 tplpl 0.15 tplst 0.55 tstor -1.04 tstpl -0.19
 tstst 0.43 z1 -0.65 z3 0.18 z9 0.28
no: !bare 0.46 !bias -0.17 !detA -0.58 !detAN -0.53 !detTHE -0.18 !detTHIS -0.95 !detx -0.26 !heads1 -0.63
 !long 0.45 !pl -0.64 !q 0.17 !roles0 -0.08 !roles1 -0.06 !roles2 -0.27 !same -0.44 !sur 0.06 !tyor 0.31
 !typl -0.31 !tyst -0.60 all 0.90 bias -0.12 cnames -0.36 d0 0.36 d1 0.39 d3 -0.46 d4 -0.22 d6 -0.59 d9 -0.57
 det- 0.10 det= 0.20 firstin 0.41 head 0.68 hpAMBASSADORDEPARTMENT 0.37 hpAMBASSADOREMBASSY -0.23
 hpCONSULATECONSULATE 0.28 hpCONSULATEEMBASSY -0.08 hpDEPARTMENTCHARGE -0.07 hpDEPARTMENTDEPARTMENT 0.31
 hpDEPARTMENTEMBASSY -0.24 hpDEPARTMENTMISSION -0.32 hpDEPARTMENTPOST -0.06 hpDEPARTMENTSTATE 0.44
 hpDEPARTMENTUSUN -0.17 hpEMBASSYCHARGE -0.29 hpEMBASSYCONSULATE -0.19 hpEMBASSYDEPARTMENT -0.58
 hpEMBASSYEMBASSY -0.44 hpEMBASSYMISSION -0.28 hpEMBASSYSTATE -0.41 hpMISSIONDEPARTMENT -0.24
 hpMISSIONMISSION 0.29 hpMISSIONSTATE -0.17 hpPOSTAMBASSADOR -0.21 hpPOSTDEPARTMENT -0.19 hpPOSTEMBASSY 0.36
 hpSTATEDEPARTMENT 0.60 hpSTATEEMBASSY -0.45 hpSTATESTATE 0.25 in -1.55 lhe -0.20 lhere -0.08 li -0.11 lit 0.24
 lna -0.14 lt -1.78 lthey -0.51 lthis -0.42 lwe -0.07 lwho 0.25 lyou 0.25 near 0.57 near( -0.09 num- -0.45
 r0 0.33 r1 0.16 r2 -0.07 r3 -0.16 r4 -0.51 rank< -0.72 role+ -0.13 role- -1.32 role0 -0.80 role= 1.37 same 1.70
 self -0.38 selfAMBASSADOR 0.18 selfCONSULATE 0.13 selfDEPARTMENT -0.08 selfEMBASSY 0.46 selfPOST 0.07
 selfSTATE -0.77 some 0.44 sur 0.84 sur- -0.39 sur0 -0.84 tgrgr 0.35 tgror -1.04 tgrpe -0.06 tgrpl -0.87
 tgrst -0.78 torgr -1.20 toror 0.27 torpe -1.58 torpl -2.04 torst -1.89 tplgr -0.79 tplor -1.87 tplpe -0.43
 tplpl 0.17 tplst 0.31 tstgr -0.39 tstor -1.49 tstpe -0.45 tstpl 0.44 tstst 0.33 z1 -0.23 z3 -0.08
np: !bare 0.20 !detA -0.90 !detAN -0.22 !detTHE 0.07 !detTHIS 0.07 !detx 0.35 !heads0 -0.16 !heads2 0.77 !of 0.37
 !pl 0.60 !q 0.18 !roles0 0.20 !roles1 -0.41 !roles2 0.17 !same -1.42 bias -0.06 cnames -0.10 cst -0.23 d0 0.68
 d1 -0.10 d2 -0.21 d3 -0.50 d4 -0.63 d6 -0.85 d9 -0.61 det- -0.21 det= 0.35 g- -0.88 head -0.48
 hpAMBASSADORAMBASSADOR -0.20 hpAMBASSADORCHARGE -0.11 hpAMBASSADORDCM -0.28 hpAMBASSADORDEPARTMENT -0.06
 hpAMBASSADOREMBASSY -0.05 hpAMBASSADORSTATE -0.05 hpCHARGEAMBASSADOR -0.12 hpCHARGECHARGE 0.22
 hpDCMAMBASSADOR -0.12 hpDCMDCM 0.50 hpSTATEDEPARTMENT -0.13 hpSTATEEMBASSY -0.10 in -1.19 li -0.24 lit -0.07
 lna -0.27 lno 0.24 lshe -0.15 lt -1.69 lthey -0.59 lwe -0.93 lyou -0.90 near 1.65 near( 0.35 num- -0.79 of+ 0.18
 of- -1.55 of0 -0.29 of= -0.08 r0 0.49 r1 -0.18 r2 -0.26 r3 -0.81 r4 -0.70 rank- -1.18 rank< -0.78 role- -1.10
 role0 -0.63 role= 1.28 same 1.92 self -0.28 selfAMBASSADOR -0.34 selfDCM -0.32 selfSTATE -0.08 tpegr -0.16
 tpeor -1.29 tpepe 0.11 tpepl -0.67 tpest -0.19 unnamed -0.13 z1 -0.30 z3 -0.24
she: !bias -0.08 !q 0.12 !type -0.40 !typl 0.30 !tyst 0.52 bias -0.12 clause 0.33 d0 0.22 d1 0.09 d2 0.15
 d3 -0.23 d4 -0.57 d6 -1.15 d9 -1.18 g+ 1.16 g- -1.43 in -0.20 kind 1.10 lhe -0.71 li -0.39 lna -0.14 lno 0.14
 lshe 0.72 lt -0.94 lthey -0.60 lwe -0.81 lyou -0.68 named 0.09 near 0.23 opened 0.43 par -1.35 pl -0.53 q0 -0.58
 q1 -0.31 r0 0.23 r3 -0.73 r4 -0.76 said0o 0.48 said0s 0.35 said1o -0.26 said1s 0.48 said2o -0.55 said2s -0.06
 sg 0.12 silento0 -0.59 silento1 -0.33 silents0 -0.27 silents1 -0.06 spokeo0 -0.38 spokeo1 -0.19 spokes0 0.18
 spokes1 0.54 subj0o 0.32 subj1s 0.38 subj2o -0.25 subj2s 0.20 tpepe 0.06 tplpe -0.51 tstpe -0.64 z1 -0.34
 z3 0.15 z9 0.09
they: !q 0.81 !tygr -0.36 !tyor -0.16 !type 0.78 !typl -0.34 !tyst -0.99 bias -0.14 clause 0.39 d0 0.98 d1 -0.15
 d2 -0.95 d3 -0.88 d4 -0.86 d6 -1.37 d9 -0.90 kind 1.04 lhe -1.13 lhere -0.15 li -1.61 lit -0.55 lna -0.16
 lno 0.88 lshe -0.78 lt -2.16 lthey 0.73 lthis -0.51 lwe -0.53 lwho 0.31 lyou -1.50 named 0.14 near -0.05
 opened 0.57 par -1.02 pl 0.83 q0 0.32 q1 -1.14 r0 0.12 r1 0.24 r2 -0.22 r3 -0.56 r4 -1.19 said0o 0.22
 said0s -0.05 said1o -0.11 said2o -0.41 sg -0.28 silento0 -0.63 silento1 -0.11 silents0 -0.35 spokeo0 -0.31
 spokeo1 -0.20 spokes0 0.05 spokes1 0.13 subj0o 0.39 subj0s 0.08 subj1o -0.11 subj1s 0.35 subj2o -0.59
 subj2s 0.34 tgrgr 0.88 tgror -0.59 tgrpe -1.18 tgrpl -0.61 tgrst -0.60 torgr -0.19 toror 0.52 torpe -1.30
 torpl -0.87 torst -0.31 tpeor -1.24 tpepe -0.31 tpepl -1.34 tpest -0.27 tplgr -0.24 tplor -0.53 tplpe -0.46
 tplpl 0.17 tplst 0.29 tstgr -0.45 tstor -0.69 tstpe -0.73 tstpl 0.31 tstst 0.58 z3 -0.09 z9 -0.23
this: !bias 0.05 !tygr -0.29 !tyor 0.19 !type 0.23 !typl -0.17 !tyst -0.06 bias -0.16 clause 0.36 d0 0.22
 d1 -0.08 d2 -0.52 d3 -0.34 d4 -0.24 d6 -0.38 d9 -0.30 kind -0.21 lhe -0.18 li -0.08 lit 0.12 lna -0.23 lno 0.08
 lt -1.08 lthey 0.22 lwe -0.15 lyou -0.31 named -0.12 opened 0.19 par -1.02 pl 0.21 q0 -0.08 r0 -0.17 r1 -0.14
 r2 0.17 r3 -0.59 r4 -0.33 sg -0.15 spokeo0 -0.12 subj0o 0.36 subj1o 0.14 subj1s -0.15 subj2s -0.13 tgrgr 0.29
 tgrpe -0.31 toror 0.08 torpe -0.57 torpl -0.51 torst -0.10 tpeor -0.14 tpepe -0.29 tpepl -0.15 tplor -0.15
 tplpe -0.38 tplpl 0.20 z1 -0.21 z3 -0.24 z9 -0.10
we: !bias -0.09 !q 0.16 !same 0.18 !tygr 0.32 !tyor -0.29 !type 0.50 !typl -0.59 !tyst -0.68 clause -0.20 d1 0.10
 d3 0.05 d4 -0.14 d6 0.09 d9 -0.80 hasAMBASSADOR 0.28 hasCONSULATE 0.75 hasDELEGATION -0.52 hasDEPARTMENT 0.18
 hasEMBASSY 0.65 hasMISSION 0.29 hasPOST -0.16 hasSTATE 0.27 hasus 1.15 in -0.08 khe -1.43 khere -0.06 ki -0.26
 kind 1.17 kit -0.54 kshe 0.13 kthey -0.49 kthis -0.28 kwe 1.17 kwho -0.39 kyou 0.25 lhe -0.83 lhere -0.18
 li -0.80 lit -0.40 lna -0.44 lno 0.10 lt -2.61 lthey -1.10 lthis -0.23 lwe 0.86 lwho -0.39 lyou -0.36
 named -0.75 near -0.23 opened 0.61 par -0.32 pl -0.39 q0 -0.22 q1 -0.32 r0 0.31 r2 -0.19 r3 -0.29 r4 -0.43
 said0o -0.44 said1o -0.08 said2o 0.29 sg -0.33 silento0 0.19 silento1 -0.11 silents0 -0.09 silents1 0.10
 spokeo0 0.44 spokeo1 0.58 subj0o -0.26 subj0s 0.22 subj1s -0.20 subj2s 0.10 tgrgr 0.21 tgror -0.75 tgrpe -0.36
 tgrpl -0.14 tgrst -0.45 torgr -0.75 toror 0.75 torpe -1.44 torpl -1.05 torst -1.32 tpeor -0.59 tpepe -0.20
 tpepl -0.61 tpest -0.09 tplor -0.74 tplpe -0.37 tplpl 0.20 tplst 0.83 tstgr -0.21 tstor -1.18 tstpe -0.82
 tstpl 0.15 tstst 1.12 z1 -0.31 z3 -0.40 z9 0.32
who: !q -0.28 !tyor -0.44 !type 0.23 bias -0.08 d0 0.18 d1 -0.20 d2 -0.54 d3 -0.39 d4 0.19 d6 -0.21 d9 -0.08
 kind 0.29 li 0.05 lno -0.22 lshe -0.14 lt -1.07 lwe -0.55 lwho 0.29 lyou -0.12 named 0.08 near 0.17 opened -0.19
 par -0.35 q1 -0.11 r0 -0.11 r1 0.12 r2 -0.11 r3 0.12 r4 -0.62 said2o -0.11 silento0 0.16 spokeo0 -0.22
 subj0o -0.07 subj1o -0.17 subj2o 0.27 toror 0.40 torpe -0.43 torpl -0.35 torst -0.15 tpeor -0.40 tpepe -0.16
 tpepl -0.17 z3 -0.40 z9 0.06
you: !q 0.18 !tygr 0.16 bias -0.21 clause 0.06 d0 0.41 d1 0.35 d2 0.11 d3 -0.09 d4 -0.15 d6 -0.07 d9 -0.71
 hasCONSULATE -0.32 hasDELEGATION -0.16 hasDEPARTMENT 0.20 hasMISSION -0.10 hasSTATE -0.58 hasus -0.28 in -0.24
 khere -0.07 ki -0.13 kind 0.57 kit -0.48 kshe -0.50 kthey -0.91 kthis -0.35 kwe -0.24 kyou 0.57 lhe 0.08
 lhere -0.05 li -0.66 lit -0.09 lna -0.18 lno -0.81 lshe -0.52 lt -2.91 lthey -0.72 lthis -0.29 lwe -0.07
 lyou 0.50 named -0.28 opened 0.19 par -0.18 pl -0.91 q0 0.30 q1 -0.40 r0 0.17 r3 -0.09 r4 -0.21 said0o -0.40
 said1o -0.19 said2o 0.09 sg -0.21 silento1 -0.21 silents1 -0.16 spokeo0 0.07 spokeo1 0.90 spokes0 -0.25
 spokes1 0.46 subj0o -0.08 subj0s 0.48 subj1o -0.08 subj1s 0.24 subj2o -0.34 subj2s 0.24 tgrpe -0.10 tgrpl -0.06
 torgr -0.14 toror 0.11 torpe -0.53 torpl -0.31 torst -0.18 tpeor -1.09 tpepe 0.33 tpepl -1.67 tpest -0.55
 z1 -0.26 z9 0.18
"""
)
