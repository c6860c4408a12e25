"""Runs of the table of `corpusmith.text.scripts`: written by `python -m tests.unicode_tables` from polars' Unicode tables, see there."""

RUNS = """
c-rk*J#1V>5Wd~_-o5+r`TT$WJD+VF$H7U61LPMajsmeDK?x{C0wI)uLP1cJf-Vh8LjxTZNE8Sm(NRzk(SQV^MM9xO5e1aAh>G33Z*-qV`|gg5?GWK&{k`3t-I<-4otZtKDijLSt
`&igxn^9e0Apa{S_9uL;CJp%88ic~4T3JkytHB0ZqQ!7Su`Fi(s!ix7z3UJAEEX9Z>c@MKz|v1*?W&`CD-<;y{$q6x*5plThp~F&NojwssaaT{TsB0C0!Qr9TDx2Ysb;|;|E+j=-
Q-fdr3bm<9^phT${zb$TdlPJnysUd)Z$AZQZpRFjjI(o4|Og>=9$WtmtFxVTeY2W<cqHbsmwtaR>f3fNZNot&eE$RQcF2_*IFftb8tyf1=J35ekjyb)42mJ?dHW(Rz+R8wK=SBY$
F_XI;cfR&5K`T?E_3*kA8s)ty}-8HBE(WYT($aUL7cqxjXV^3%}%m4M#z_!Nmp44LJuTK>mXKOtXB@jXF05V{e3Pb&YCbEQhQqOwN`dsxVH47}=y4cdMQa8ivoK%1!X6#K>$%Y=4
D(HfFd^t^=r7@b$f<*Y|tTZiq}u~z(MIUu_qUnO4t<5}fzX+S26xX%5B9@o`LRvtf1cVQl9@a+=$ke_?oX8mETpT>F4QVdSvBV}L}dJFlR#rVa*UE8N}qL=4o?7s@WXP{@v&jXa3
J<mDvhbrY4FZUt3YbPmhh_CG?-}L*hx%NEvEQ7}Z@IQwB5yZg=<4f32^3^Kod5F%p8}rNLA8T~?INqHBuES?0)IDET{Zfv98>($Q-IF;vkn;-1;UdM8MA5y2Z;sJ5#Fqu~AI|j^#
WxAW2@|NNjN)xcX9@9m0&_PVqs#E~tKcE_%)6&YNH2AYA7vWv7w4%4y<^(^9|`2VMBV92fqd!bUJ2+@V$EyN|2+KH+r}^cb_zcAVxjOsoW+Fw5|d5aXDb*RqkJK@TcA7XX?9Ugf0
OiiI#AQdT^mPjxk9!Zh5ZJw|1@HMq|V8AZVB{F%$>r%hT>a=bb1)F4kErcu&xMsCn;YKQCz9eU1JRS#;VGXk_&H=ZanYLRx{Zfpz*OFcFMhOGMcyGt0~TyQ0>Y0F6mPDd)Z%y-L9
F8_d4be!3GjjMQ2j?uhahTLErqYs*+#q!<rW9)CMqu-w#lJ5&Iieb6Uu<2>n^yom*t{HM*}Y_<W7>cnQ2EpUjc(NR99B$S1Iij0>)SMtrlXVuY@9JIzP5&tcQfpB3<!q<Hu!`O!0
~#xuxs`pseCPZf$?E!>My6^DiIH169G;<2vcb`q#lo5VY&I45>#!p^eJ>wOA7$NWcOFR%OSg{(e0jJQ)HT!A0VQoNHG{Ws~$syiHEKY8y~$S)S4p9!oVN3AHj+dv&Acl{}{XAS3R
Ag|WRpO(m0V!yaUE|gp#HRmqMy(e;NJ@&B*XpZ9yaUX9pLowYdJ@T6<p&Xo&Evo8F?5oQvhv<2hw}!bUYR*y2&rx0E+t=_Vc^fq#<0AZB{PZ|#;SJbUYUDA<e;YJc;rA`ln^E<ZC
12+H#PffZ*6k0hn?Vg)qO(4y-dEoDe<Z&wQ*0GqTB8^y_8i1oZP&djf3i<<tg+;GM%jGBwC{t|bbH9|@?L!jc;2;-+~n^Lzjy7NGx`<i{6L)DNxAzU*Rwq~9K+kwSseb!F+FOtv$
VkTJW$vAlFwt%j$_XI%$Fw9+t0A;yYQzN{*YqN^+1hMrQGvZBeT^nadvJm_aBRGpG^b)+(Io?r&!5%X^>*Y`)(k1hqy*>fQV`f{%!5bNZYr(-sfz)E|<4iiSFhc_<RVOZ%o@x8-W
_z27bdF2)wfm?ij!2N@{*K@LMa_aYA<y_0AOfQ|kBFe*5=wwr$7$gCyf1{U(-BEWHqC`xMdcketKn-K}f(6ZA&EL2uhZ<e_^yGi{&tzJAwaIrA>o{%P9#$ANmt;}7u96!-9)YhT4
}`k8<~^0)pC+ys8Bjyt@`qAvS)YkHl&M{$k}6|zI3e!r6Or`?~spJzHfHk6&`SMa$tk=bIcnd$Pn8~n7K-J##yCTB;py)L_T7rgUgT?kE~^SmV*le3nwO#SkGpi%u4-~2`?z$Zgk
=@UzYMqweR-wU<~ONeKAIt*c}2R>Db`32wrz8@5hKVTf&CY;!29C|=FyhS*&O*nd=*w`YhDV*A5oZTXv&cS*QSVWF5{D;tN6Hew}vkRJs1k)V5hiZv3y~E22Q}sVXd!Kd1R${jr>
)&EIpev@a9oB|q2+`Mjw3FGyJC>@wBgLoKVLn!K(obkSQ8aqLg!T>b@5QfmJ(_2OUh3;Y7h4*t=R#<@oY&;U=uY$9Wa-t`R^4;kMP`kWLc0ldey=q<%b4cSXgenAEm!PvzT!g`*S
8xtJEs2MQNLq%bh3jxxPu{#)ORP^qyxs(k8|p_WSh@c-m!6C`M2LXxnKVMzSm1T7_6WB#eV?mkBsp
"""
