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
No: !detTHE -0.23 !detx -0.07 !long 0.31 !of 0.38 !pl -0.42 !q -0.10 !role 0.14 !same -1.44 !sur -0.21 !tygr 0.34
 !tyor 0.49 !typl -0.20 !tyst -0.88 acr -0.27 all 0.59 cst -0.36 d0 -0.62 d1 0.31 d2 0.12 d3 0.07 d4 0.20
 d6 -0.24 d9 0.27 det- -0.13 det= 0.47 firstin 0.20 head 0.21 hpAMBASSADORAMBASSADOR -0.29
 hpDEPARTMENTDEPARTMENT -0.20 hpDEPARTMENTSTATE -0.14 hpEMBASSYCHARGE 0.28 hpEMBASSYDEPARTMENT -0.10
 hpEMBASSYEMBASSY 0.36 hpMISSIONMISSION -0.33 hpUSUNEMBASSY -0.18 in -1.69 lhe -0.33 lhere -0.41 li -0.32
 lit -0.33 lna 0.10 lno -0.21 lshe -0.12 lt -1.47 lthey 0.09 lthis -0.06 lwe 0.08 lyou -0.37 near 0.10 near( 0.44
 num- -0.18 of+ 0.25 of- -1.56 of0 -0.20 of= -0.12 r0 -0.48 r1 0.54 r2 0.13 r3 -0.27 r4 -0.70 rank< -0.44
 role+ -0.10 role- -0.42 role0 -0.45 role= 0.67 same 2.35 self -0.51 selfAMBASSADOR -0.09 selfDEPARTMENT -0.19
 selfEMBASSY 0.26 selfMISSION -0.07 selfUSUN 0.29 slip 0.43 some -0.27 sur 0.41 sur- -1.17 sur0 -0.06 tgrgr 0.48
 tgror -0.73 tgrpe -0.88 tgrpl -0.80 tgrst -0.76 torgr -0.39 toror 0.10 torpe -0.19 torpl -0.89 torst -0.83
 tplgr -0.37 tplor -0.97 tplpe -0.29 tplpl 0.30 tplst 0.46 tstgr -0.63 tstor -0.41 tstpe -0.77 tstpl 0.36
 tstst 0.91 unnamed -0.10 z1 -0.07 z3 0.06
Np: !bias 0.14 !detA -0.42 !detTHE 0.10 !detx -0.13 !long 0.39 !pl -0.34 !q 0.22 !role 0.29 !roles -0.14
 !same -1.40 !sign 0.89 !sur -0.69 !type 0.14 all 0.91 bias -0.14 cst -0.78 d0 -0.60 d1 0.18 d2 -0.09 d3 0.10
 d4 0.10 d6 0.35 d9 0.09 det- 0.05 det= 0.23 firstin 0.25 g- -0.49 giv- -0.44 head 0.28 in -0.93 li -0.66
 lno 0.08 lshe 0.15 lt -1.58 lthey -0.52 lwe -0.38 lyou -0.24 near 0.54 near( 0.09 of+ 0.62 of- -0.48 of0 -0.23
 of= -0.39 r0 -0.69 r1 0.51 r2 0.18 r3 -0.18 r4 -0.14 rank- -0.50 rank< -0.63 role+ -1.15 role- -0.10 role0 0.16
 role= 0.10 same 1.45 self -1.00 sign -0.88 slip 0.34 sur 0.86 sur- -1.66 sur0 -0.19 tpegr -1.07 tpeor -0.60
 tpepe 0.73 tpepl -0.62 tpest -0.70 unnamed -0.21 z1 -0.20 z3 -0.08 z9 0.12
Ns: !<AGAINSTp -0.16 !<ANDg -0.08 !<ANDo -0.19 !<ANDs 0.19 !<ATp -0.31 !<ATs -0.05 !<BETWEENo -0.21
 !<BETWEENp 0.19 !<BETWEENs 0.23 !<BOTHp 0.27 !<BOTHs 0.09 !<BYp 0.17 !<FORo 0.18 !<FORs -0.50 !<FROMg 0.06
 !<FROMp -0.15 !<FROMs -0.47 !<INTOp 0.09 !<INTOs -0.20 !<INo -0.06 !<INp 0.12 !<INs -0.32 !<OFg 0.24 !<OFo -0.16
 !<OFp -0.33 !<ONg 0.09 !<ONo -0.12 !<ONp 0.14 !<ONs 0.18 !<THATg -0.17 !<THATp 0.40 !<THATs -0.25
 !<THROUGHp 0.32 !<THROUGHs 0.06 !<TOWARDp -0.15 !<TOWARDs -0.06 !<TOg 0.28 !<TOo -0.12 !<TOp 0.15 !<TOs -0.20
 !<WITHg 0.33 !<WITHp 0.17 !<WITHs 0.31 !<xg -0.45 !<xo 0.20 !<xp -0.17 !>ag -0.16 !>ao -0.14 !>ap 0.19 !>as 0.32
 !>pg -0.15 !>po -0.06 !>pp 0.17 !>ps -0.12 !>vg -0.15 !>vo 0.24 !>vp -0.18 !>vs -0.56 !>xg 0.25 !>xo -0.14
 !>xp -0.06 !>xs 0.05 !bias 0.06 !fcg -0.14 !fco 0.21 !fcp -0.13 !fgg -0.18 !fgo -0.13 !fgp 0.20 !fgs -0.21
 !fng -0.16 !fno 0.10 !fnp 0.14 !fns 0.29 !fpg 0.25 !fpo -0.48 !fpp -0.10 !fps -0.29 !long 0.29 !othertype 0.49
 !pl 0.34 !q 0.10 !same -0.16 !st0 1.39 !st1 -0.43 !st2 -0.89 !sur -0.13 !tygr 0.07 !typl 0.13 !tyst -0.08
 <AGAINSTg 0.06 <AGAINSTo -0.16 <AGAINSTs 0.17 <ANDg -0.12 <ANDp -0.17 <ATp 0.32 <ATs 0.06 <BETWEENg -0.09
 <BETWEENo 0.13 <BETWEENs -0.37 <BOTHp -0.20 <BOTHs -0.22 <BYg 0.07 <BYp -0.30 <FORg -0.06 <FORs 0.16 <FROMg 0.08
 <FROMo -0.14 <FROMp 0.21 <FROMs 0.30 <INTOs -0.08 <INg -0.23 <INo -0.72 <INp 0.55 <INs -0.35 <OFg -0.43
 <OFo -0.21 <OFp 0.09 <OFs 0.15 <ONg -0.05 <ONo -0.17 <ONp -0.32 <THATo -0.25 <THATp -0.66 <THATs 0.62
 <THROUGHp -0.16 <THROUGHs -0.30 <TOWARDp -0.10 <TOWARDs 0.24 <TOg -0.25 <TOo -0.15 <TOp 0.15 <TOs -0.17
 <WITHg -0.23 <WITHp -0.31 <WITHs -0.16 <xs 0.18 >ag -0.18 >ao -0.48 >as -0.21 >pg -0.15 >po 0.25 >ps -0.24
 >vo -0.30 >vs 0.51 >xg -0.22 >xo -0.71 >xp 0.06 acr -0.31 all 0.21 d0 -0.14 d3 0.43 d6 -0.31 det- -0.33 fc/ 0.16
 fc= 0.19 fg/ 0.20 fg= 0.37 firstin 0.07 fn/ 0.81 fp/ 0.27 fp= 0.29 head 0.10 in -1.39 lhe -0.51 lhere 0.19
 lit 0.16 lno -0.13 lshe -0.09 lt -0.76 lthey -0.05 lyou -0.05 near -0.39 near( 0.35 never -0.74 num- 0.14
 r0 -0.25 r1 0.33 r2 0.18 r3 -0.08 r4 -0.19 rank< -0.07 role+ -0.06 role- -0.24 same 0.31 slip 0.33 some -0.06
 st+ 0.91 st- -1.79 st0 -0.48 sur 0.37 sur- -0.52 sur0 0.05 tgrgr 0.19 tgror 0.13 tgrpe -0.09 tgrpl -0.18
 tgrst -0.33 torgr -0.18 toror 0.41 torpl -0.44 torst -0.16 tplgr -0.36 tplor -0.69 tplpl 0.11 tplst -0.19
 tstgr -0.45 tstor -0.85 tstpe -0.07 tstpl -0.29 tstst 0.30 unnamed -0.17 z1 0.22 z3 0.09 z9 -0.34
he: !bias -0.65 !q -0.08 !type -0.93 !tyst 0.32 bias 0.30 clause 0.32 d0 0.86 d1 0.23 d2 -0.38 d3 -0.37 d4 -1.08
 d6 -1.38 d9 -1.24 g+ 0.19 in -0.75 kind 0.35 li -1.16 lit 0.06 lna 0.31 lno 0.27 lshe 0.11 lt -0.43 lwe -0.15
 named 0.48 near -0.11 opened 0.91 par -1.86 pl -0.25 q0 -0.58 r0 0.60 r1 -0.22 r2 -0.18 r3 -0.69 r4 -0.41
 said0o -0.12 said0s -0.25 said1s 0.47 said2o -0.68 said2s 0.13 sg 0.44 silento0 -0.56 silento1 0.19
 silents0 -0.31 silents1 -0.09 spokeo0 0.14 spokeo1 1.09 spokes0 0.29 spokes1 0.86 subj0o 0.25 subj0s 0.39
 subj1o 0.15 subj1s 0.87 subj2o -0.26 subj2s 0.25 tpepe 0.34 tstpe -0.43 z1 -0.28 z9 0.36
here: !bias -0.11 !q 0.36 !typl -0.11 clause -0.45 d0 -0.14 d1 -0.08 d6 -0.10 lhe -0.21 lit 0.32 lna -0.07
 lno -0.55 lt -1.29 lthey -0.13 named 0.14 near -0.23 par 0.16 pl -0.41 q0 0.09 q1 -0.41 r0 -0.13 r1 0.25
 r3 -0.67 r4 -0.15 said0o -0.10 sg 0.08 silento0 -0.22 spokeo0 -0.26 subj0o -0.40 subj1o -0.09 subj2o -0.30
 tplgr -0.57 tplor -1.07 tplpe -0.90 tplpl 0.62 tplst -0.80 z1 -0.32 z3 0.23 z9 -0.26
i: !bias -0.57 !q -0.12 !tyor -0.34 !type -0.36 bias 0.28 clause 0.16 d0 0.51 d1 -0.24 d3 0.14 d4 -0.36 d6 0.14
 d9 0.19 hasAMBASSADOR -0.36 hasCONSULATE 0.34 hasDELEGATION -0.05 hasus -0.18 khe -0.08 ki 0.90 kind 0.90
 kit -0.13 kthey -0.08 kwe -0.53 lhe -0.13 li 0.88 lit -0.12 lna -0.25 lt -0.99 lthey -0.08 lwe -0.60 named -0.54
 opened 0.17 pl -0.08 q1 -0.40 r0 0.11 r1 0.36 r2 0.08 r3 -0.10 r4 -0.24 said0o 0.10 said2o 0.12 sg -0.10
 silento0 0.14 silento1 0.05 spokes1 0.13 subj0o 0.07 subj0s 0.07 subj1s -0.17 subj2o -0.07 subj2s 0.05
 toror 0.34 tpegr -0.32 tpeor -0.65 tpepe 0.73 tpest -0.47 z1 0.10 z3 -0.07 z9 0.29
it: !bias -0.32 !q -0.19 !tygr 0.53 !tyor -0.62 !type 0.12 !typl -0.26 !tyst -0.91 bias 0.11 clause 0.44 d0 0.90
 d1 -0.76 d2 -0.75 d3 -0.97 d4 -0.54 d6 -0.63 d9 -0.24 in -0.47 kind 0.32 lit 0.10 lna 0.14 lno 0.29 lshe -0.07
 lt -1.54 lthey 0.14 lwe -1.13 lyou -0.05 named 0.19 opened 0.54 par -1.38 q0 -0.35 r0 0.76 r1 0.09 r2 -0.61
 r3 -1.16 r4 -1.25 said0o -0.09 sg 0.26 silento0 -0.19 spokeo0 -0.27 spokeo1 -0.07 subj0o 0.30 subj0s 0.33
 subj1o 0.41 subj1s 0.35 subj2o 0.13 tgror -0.67 tgrpl -0.31 tgrst -0.18 toror 0.42 torpl -0.92 torst -0.37
 tpeor -0.24 tpepl 0.10 tpest -0.19 tplor -0.27 tplpl 0.31 tplst -0.18 tstor -0.76 tstpl -0.63 tstst 0.66
 z1 -0.51 z3 0.09 z9 0.26
no: !bare 0.14 !bias -0.15 !detTHE -0.26 !detTHIS -0.52 !detx -0.29 !heads0 0.09 !heads1 -0.46 !heads2 -0.16
 !long 0.66 !pl -0.62 !q 0.22 !roles1 -0.19 !roles2 -0.44 !same -0.72 !sur -0.21 !tyor 0.36 !typl -0.56
 !tyst -0.43 all 0.42 cst -0.12 d0 0.14 d1 0.34 d2 -0.35 d3 -0.21 d4 -0.06 d6 -0.44 d9 -0.33 det= 0.50 head 0.13
 hpAMBASSADORDEPARTMENT 0.36 hpAMBASSADOREMBASSY -0.21 hpCONSULATECONSULATE 0.26 hpDEPARTMENTAMBASSADOR -0.08
 hpDEPARTMENTCHARGE -0.07 hpDEPARTMENTDEPARTMENT 0.18 hpDEPARTMENTEMBASSY -0.34 hpDEPARTMENTMISSION -0.26
 hpDEPARTMENTSTATE 0.43 hpDEPARTMENTUSUN -0.20 hpEMBASSYAMBASSADOR -0.07 hpEMBASSYCHARGE -0.22
 hpEMBASSYCONSULATE -0.22 hpEMBASSYDEPARTMENT -0.54 hpEMBASSYEMBASSY -0.14 hpEMBASSYMISSION -0.27
 hpEMBASSYSTATE -0.38 hpMISSIONDEPARTMENT -0.17 hpMISSIONMISSION 0.21 hpMISSIONSTATE -0.19 hpPOSTAMBASSADOR -0.17
 hpPOSTDEPARTMENT -0.17 hpPOSTEMBASSY 0.33 hpSTATEDEPARTMENT 0.61 hpSTATEEMBASSY -0.36 hpSTATEMISSION -0.06
 in -1.28 lhere -0.13 lit 0.18 lna -0.39 lno 0.16 lshe -0.10 lt -1.72 lthis -0.27 lwe -0.10 lyou 0.27 near -0.53
 num- -0.18 r0 -0.09 r1 0.31 r2 -0.07 r3 0.13 r4 -0.35 rank< -0.56 role+ 0.21 role- -1.64 role0 -1.04 role= 1.53
 same 1.60 self -0.62 selfAMBASSADOR 0.30 selfCONSULATE 0.21 selfDEPARTMENT 0.13 selfEMBASSY 0.53
 selfMISSION 0.14 selfSTATE -0.66 sur 0.42 sur- 0.09 sur0 -0.33 tgrgr 0.17 tgror -0.08 tgrpe -0.29 tgrpl -0.64
 tgrst -0.33 torgr -0.67 toror 0.10 torpe -0.49 torpl -1.28 torst -0.82 tplgr -0.76 tplor -1.19 tplpe -0.40
 tplpl 0.55 tplst 0.28 tstgr -0.61 tstor -0.48 tstpe -0.53 tstpl 0.17 tstst 0.48 unnamed 0.18 z3 -0.12
np: !bias 0.10 !detTHE 0.11 !detTHIS 0.09 !detx -0.08 !heads1 -0.27 !heads2 0.65 !of 0.19 !q 0.37 !roles0 0.11
 !roles1 -0.62 !roles2 0.45 !same -1.56 !type 0.10 bias -0.10 cnames -0.15 cst 0.10 d0 0.25 d1 0.16 d2 -0.20
 d3 -0.09 d4 -0.39 d6 -0.42 d9 -0.17 det- -0.64 det= 0.36 g- -0.38 head -0.34 hpAMBASSADORAMBASSADOR -0.31
 hpAMBASSADORCHARGE -0.12 hpAMBASSADORDCM -0.17 hpAMBASSADORDEPARTMENT -0.11 hpAMBASSADOREMBASSY -0.12
 hpAMBASSADORSTATE -0.10 hpCHARGEAMBASSADOR -0.06 hpCHARGECHARGE 0.13 hpDCMAMBASSADOR -0.07 hpDCMDCM 0.46
 hpDEPARTMENTDEPARTMENT 0.11 hpEMBASSYDEPARTMENT -0.06 hpEMBASSYEMBASSY -0.16 hpEMBASSYSTATE -0.17
 hpMISSIONMISSION 0.08 hpPOSTEMBASSY 0.10 hpSTATEEMBASSY -0.12 hpSTATESTATE -0.19 in -0.75 lhe -0.17 li -0.36
 lshe -0.43 lt -0.60 lthey 0.09 lwe -0.49 lyou 0.10 near 1.13 num- -0.36 of+ 0.67 of- -1.35 of0 -0.18 of= 0.32
 r0 0.39 r1 -0.12 r2 -0.28 r3 -0.70 r4 -0.46 rank- -0.83 rank< -0.65 role+ 0.27 role- -1.37 role0 -0.66
 role= 1.27 same 2.02 self -0.15 selfAMBASSADOR -0.58 selfDCM -0.33 selfEMBASSY -0.15 selfSTATE -0.11 tpegr -0.23
 tpeor -0.56 tpepl 0.11 unnamed -0.06 z1 -0.07 z3 -0.10 z9 -0.26
she: !bias 0.07 !q 0.23 !type -0.68 !typl 0.23 !tyst 0.47 bias -0.20 clause 0.39 d0 0.39 d1 0.14 d2 -0.24
 d3 -0.64 d4 -0.50 d6 -0.30 d9 -0.41 g+ 0.86 g- -0.82 in -0.11 kind 0.64 lhe -0.24 li -0.54 lna 0.30 lno -0.89
 lshe 0.40 lt -1.00 lyou -0.36 named 0.20 near -0.11 opened 0.23 par -0.99 q1 -0.48 r0 0.12 r1 0.13 r2 -0.66
 r3 -0.42 r4 -0.40 said1o -0.23 said2o -0.20 silento0 -0.06 spokeo0 0.05 spokeo1 0.23 spokes0 -0.24 subj0o 0.40
 subj1o -0.17 subj1s 0.19 subj2o -0.19 tpepe 0.28 tplpe -0.48 tstpe -0.77 z1 -0.22 z3 -0.21 z9 0.13
they: !bias -0.81 !q 0.56 !tygr -0.30 !tyor -0.76 !typl -0.25 !tyst -0.21 bias 0.25 clause 0.53 d0 0.75 d1 -0.42
 d2 -0.53 d3 -0.94 d4 -0.06 d6 -0.52 d9 -0.18 kind 0.97 lhe -0.66 li -0.48 lit 0.16 lna -0.24 lno 0.48 lt -1.74
 lthey 0.88 lthis -0.39 lwe -0.07 lyou -0.14 named 0.18 near -0.27 opened 0.55 par -0.92 pl 0.68 q0 0.42 q1 -0.61
 r0 0.53 r1 0.58 r2 -0.26 r3 -0.46 r4 -1.29 said0o 0.17 said1o -0.16 said2s 0.06 sg -0.28 silento0 -0.26
 spokeo1 -0.11 spokes1 0.23 subj0o 0.34 subj0s 0.33 subj1o -0.08 subj1s -0.14 subj2o 0.29 subj2s -0.08 tgrgr 0.51
 tgror -0.13 tgrpe -1.86 tgrpl -0.19 tgrst -0.05 torgr -0.20 toror 0.49 torpe -0.64 torpl -0.44 torst -0.31
 tplgr 0.10 tplor -0.35 tplpl 0.35 tplst -0.57 tstgr -0.14 tstor -0.68 tstpe -0.72 tstpl -0.10 tstst 0.47
 z1 -0.39 z3 -0.06 z9 0.55
this: !bias 0.14 !tygr -0.26 !typl 0.29 bias -0.15 clause 0.27 d0 0.16 d1 -0.27 d2 -0.27 d3 -0.07 d6 -0.29
 lit -0.08 lna -0.62 lno -0.23 lt -0.54 lthey 0.21 named -0.66 par -0.54 pl 0.15 r0 0.22 r1 -0.23 r2 -0.18
 r3 -0.13 r4 -0.48 sg -0.69 spokeo0 -0.05 subj0o 0.27 subj1o -0.15 tgrgr 0.26 tgror -0.05 tgrpe -0.29 tplor -0.09
 tplpl -0.52 tplst -0.11 z1 0.05 z3 -0.21 z9 -0.38
we: !bias -0.15 !q 0.06 !same -0.52 !tygr 0.13 !tyor 0.18 !type -0.41 !typl -0.16 !tyst -0.62 d0 -0.10 d1 0.15
 d4 -0.16 d6 0.08 d9 -0.52 hasAMBASSADOR -0.14 hasCONSULATE 0.92 hasDELEGATION -0.84 hasEMBASSY 0.59
 hasMISSION 0.39 hasPOST -0.17 hasSTATE 0.40 hasus 1.38 in -0.26 khe -1.15 khere 0.15 ki -0.49 kind 1.16
 kit -0.80 kshe 0.22 kthey -0.57 kwe 1.16 kwho -0.39 kyou -0.95 lhe -0.70 lhere -0.24 li -0.58 lit -0.34
 lna -0.59 lshe 0.26 lt -1.75 lthey -0.47 lwe 0.73 lwho -0.39 lyou -0.92 named -0.66 near -0.15 opened 0.39
 par -0.13 pl -0.05 q0 -1.03 q1 -0.46 r0 0.10 r2 0.22 r3 -0.26 r4 -0.24 said0o -0.14 said1o -0.14 said2o 0.38
 sg -0.16 silento0 0.41 silento1 0.09 spokeo0 0.19 spokeo1 0.15 subj0s 0.14 subj1o -0.17 subj1s 0.27 subj2s 0.60
 tgrgr -0.05 tgror -0.20 tgrpe -0.65 tgrpl 0.20 tgrst -0.22 torgr -0.35 toror 0.31 torpe -0.86 torpl -0.58
 torst -0.81 tpepe -1.01 tpepl 0.21 tpest 0.52 tplgr -0.06 tplor -0.44 tplpe -0.30 tplpl 0.30 tstgr -0.29
 tstor -0.96 tstpe -1.14 tstpl -0.14 tstst 0.93 z1 -0.21 z9 0.15
who: !bias -0.22 !tyor -0.22 d0 -0.16 d1 -0.10 d2 -0.07 d3 -0.15 d4 0.27 kind 0.27 lna -0.19 lt -0.32 lwe -0.23
 lwho 0.27 named -0.26 par 0.15 r0 -0.16 r1 -0.16 r2 -0.15 r3 0.27 said2o -0.15 sg -0.26 spokeo0 -0.15
 subj1o -0.10 subj2o 0.27 toror 0.17 torpe -0.16 torst -0.14 z1 0.17 z3 -0.28
you: !bias -0.12 !q 0.12 !tygr 0.18 !tyor 0.18 !type -0.58 !tyst -0.09 clause -0.06 d1 -0.56 d2 0.39 d3 -0.49
 d4 -0.74 d6 0.09 d9 0.25 hasAMBASSADOR -0.06 hasCONSULATE -0.11 hasDELEGATION -0.16 hasDEPARTMENT 0.10
 hasEMBASSY -0.13 hasMISSION -0.14 hasSTATE -0.38 hasus -0.19 in -0.06 khe -0.12 ki -0.70 kind 1.02 kit -0.11
 kshe 0.17 kthey -0.16 kwe -0.76 kyou 1.02 lhe -0.12 li -0.70 lna -0.83 lno -0.24 lshe 0.08 lt -1.18 lthey -0.13
 lwe -0.71 lyou 0.98 opened -0.33 pl -0.24 q0 -0.10 q1 -0.46 r0 -0.17 r1 0.10 r2 -0.18 r3 -0.08 r4 -0.07
 said2o 0.15 sg -0.21 spokeo1 0.12 subj0o -0.38 subj0s 0.28 subj1o -0.21 subj1s -0.16 subj2o 0.06 subj2s -0.41
 tgrpe -0.17 tgrpl -0.21 torgr -0.22 torpe -0.19 torpl -0.53 torst -0.44 tpeor -0.25 tpepe 0.41 tpepl -0.37
 tpest -0.17 tstor 0.09 tstpl -0.06 z1 -0.33 z3 0.08
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
