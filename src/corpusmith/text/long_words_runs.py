"""Runs of the table of `corpusmith.text.long_words`: written by `python -m tests.unicode_tables` from polars' Unicode tables, see there."""

RUNS = """
c-rk)OK4nG7|ywmnaMmdlgZ>U)67iTJnWdXNi~UmfF`!KNR<X(s9;e<1zUp9?CL@VaiMNpD!33SE?u~=I~R)JN)WmfDOHzl#f_fh`F`f(=S)oO#>ZX!{P&)7?*D$ByE!y8)UuERU
bbK?6oC`q)WRg5yTIQVzhAa6f-`yS3A~PV_Z$Hd+RxE*tiEjkKMMS|g@T1^cwYcLq0_T)&cXrkaB#%JqJ>#H`#kZeVm%LBgdB3VMrS(~+7_O&P{P`jg@YD`m2OVw33?w^Iyzf6!M
B9-Q>4qNg*z>rw6IR!)q(SnwF(&%*d`*FptEe_gy@NW71B9|KO>5R0^~||p&tcsSNVGk^lJf|45F6?^cTNLOqTYbe~4a3>0QP1sEW~;zDZP!7@{8&7ATV}tB_O2g7`w#T8fA0)FB
xL(J2P>>?&GfztMmndV%;CS_R-K*d>KeVv65kWs^MOc!k!=w65)#Qf~2jk-i_M=akNj!!|Q`zmM!RhuYxIUqM}Hke)fJ8!_2LbdcPsKz@mng@Ei4=)32KP2Xoxphn7iPrV-;+S_*
$vnSO0X$$kv&A}5`mw3J$^<zL{&dGlsXA0n1ht6ZD3w7X%%9~ZxS?(LBQ7`kL?f4y1_BspSx)?o1Ihi7_mq4$DS~v;+uUU8mbe=))8im~Jpi`kbwgeh;uyu^}Ih>I?yhu6RBVBST
&qe+(ENr+OH+}m?)Su+Np!}yna&&D#-HvHJCO_vWE>m@Ghw8h;xqE&=`H5@2@Jm&HHi7t)+AF;;1te7O+}>47{6~^CraCYve~yz4YUKC4vd@0-7M`~d3kLD&<hViek3f@nrmDv$$
f+FJ{ON!Vr4C#~e9oX2I-R~Ho=;l%#Klw7$CC^0cN3pON5Q*d`u($rwFYR^D2C1=mt-z^iE2U=sJR8y&YJ243H6pX{ONN4E(`Z6-3{f@G~|;xrwtn}V^4gVQf)8Ndk^2nBws_V#g
N0OS{;$ESjQ<kQ=&X7Q;sqY#hUnX1ZS>5w~rS+ok`ft**>uad>b|4WyE<N{8H7oiYiajz-+<zGWx?M<LmJT_FUaN3?4f~=PlGZp7l$__Xz0418gBRZ<cyri)K2OO=gP`)cUIy-Zb
7$F>JGpJg86)mKk#aa!DVUqj|^W&4=hgvM%^A&a6Vl63G*q19#hxiOxO7$HD~UD$x96FsIAh^8ndPe76+n8#22Vsjj))-Bk8065kf``Z)2}ARQ8wyKTrOc5lOf(ubxo53MUcWAKZ
!@wSBroeeD9jdj6u@YOWrcY6E=o+6*jw5PzI?-LU^TSt8xhdh(8`x<5%u2&Vr>I~|N^z*jzZ2`K9Ey{?U5!h*5<<~6TEt;@Fg!wT)pzl>Fccr#1{LOnvo#adr`^7;18`UqHO134~
tqwUG;L(Bp4Mpp7$laq{TA`dgg_<XIN$%J4(C0dM?jRPsq`y&fPegUNs^q>%-`%0^-G+Kb5qX}cd0%q*DCJHaar-suT9@t&^EC6yy!lGNKMO>^spda}7#tD17|)ya5}Uai_$r<+S
a{z$<R^>2wD6Es=sA41l6bjt;P*k*$HF<w@OsP3dDCv5h`g*_=y3tK1HD)1pFkHnq_EAW#^=v>@YidY_oYwV54kree#=zPf1UJxx{>&pasK%EP(LTM4QEZ?CT(@69ih7Zj{BEn9d
rq@RB(2f{&l=)c|T5ZXjE;80{@uGDvm_HO?6i)sQu}{|1X|1<lJNE?@g7D-P?TsvybKddQR@z#?M^up$1CbkzCm{{TOgLdCPb`ZmItqznH%KNuYN-{1tNl4C(q=(m#J7P?w^>Jd*
_O4Y^(R^uNGC^#2O<cRD_k0WuWnUZ1Lao~)mV{qyfONPoEI>%hsH*Xw)mdt<`K_p!FO>9$?`$Od!A;+vM(`7uxPS^M3Va}wxhIKvsvaE3FS;SB#DaI_0Hfpw$yhcKUouu;z;Ec=P
VQGic|{~Iy(Pm?cI_l(SE8P0HqGn`?wkN%b3CeCb~;eQiO_Hc*T5B>ukA9vp
"""
