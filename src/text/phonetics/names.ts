/** People, places and makes that the dictionaries lack and the spelling does not tell; as in `built-in-words.ts`. */
export const COMMON_NAMES = `
ababa ˈɑbəbə; abuja əbˈuʤə; aberystwyth ˌæbəɹˈɪstwɪθ; achebe əʧˈAbA; addis ˈædɪs; adeyemi ˌɑdAˈAmi; adidas ədˈidəs ˈadɪdˌas; aguilar ˌæɡəlˈɑɹ;
alcaraz ˌælkəɹˈɑz; alvarez ˈælvəɹˌɛz; angharad æŋhˈæɹəd; asuncion əsˌunsiˈOn; atorvastatin ətˌɔɹvəstˈætᵊn;
audi ˈWdi; aviv əvˈiv; balenciaga bəlˌɛnsiˈɑɡə; banerjee bˈænəɹʤi; betws bˈɛTus; bianchi biˈɑŋki;
bogota bˌOɡətˈɑ; bugatti buɡˈɑTi; bukele bukˈAlA; busan bˈusɑn; caernarfon kəɹnˈɑɹvᵊn; caleb kˈAləb;
cancun kænkˈun; caoimhe kˈivə; chavez ʧˈɑvɛz; cholmondeley ʧˈʌmli; christensen kɹˈɪstᵊnsən;
christodoulou kɹˌɪstədˈulu; ciaran kˈɪɹən; cillian kˈɪliən; cobh kˈOv; danone dənˈOn; delgado dɛlɡˈɑdO;
diaz dˈiæz; doja dˈOʤə; dominguez dəmˈɪŋɡəz; doncic dˈɑnʧɪʧ; dua dˈuə; duda dˈudə; dupont dupˈɑnt;
duterte dutˈɛɹtA; eilish ˈIlɪʃ; eliana ˌɛliˈɑnə; eoin ˈOɪn; estrada ɛstɹˈɑdə; etsy ˈɛtsi; ewan jˈuən;
fernandez fəɹnˈændɛz; ferrari fəɹˈɑɹi; fischer fˈɪʃəɹ; fulham fˈʊləm; gabriella ɡˌæbɹiˈɛlə; gallo ɡˈɑlO;
gdansk ɡədˈænsk; georgiou ʤˈɔɹʤˌiu; gianna ʤiˈɑnə; giordano ʤɔɹdˈɑnO; givenchy ʒivˈɑnʃi; gucci ɡˈuʧi;
guo ɡwˈO; guzman ɡˈuzmən; gwyneth ɡwˈɪnəθ; gyllenhaal ʤˈɪlənhˌɔl; herrera həɹˈɛɹə; holborn hˈObəɹn;
houthi hˈuθi; hussain husˈAn; huynh wˈɪn; hyundai hˈʌndA hjˈuːndI; ikea Ikˈiə; imgur ˈɪməʤəɹ; isla ˈIlə; islington ˈɪzlɪŋtən;
ivanov ivˈɑnəf; janeiro ʒənˈɛɹO; jimenez himˈɛnəz; jira ʤˈɪɹə; jokic jˈOkɪʧ; jolla hˈɔjə; josiah ʤOsˈIə;
jung jˈʊŋ; kaminski kəmˈɪnski; karlsson kˈɑɹlsən; keighley kˈiθli; kelce kˈɛlsi; kendrick kˈɛndɹɪk;
kirkcudbright kəɹkˈubɹi; kishida kɪʃˈidə; klein klˈIn; kobayashi kˌObɑjˈɑʃi; koch kˈOk; kovacs kˈOvɑʧ;
krakow kɹˈɑkW; kuala kwˈɑlə; kuznetsov kʊznətsˈɔf; laoghaire lˈɪɹi; laurent lɔɹˈɑnt; leclerc ləklˈɛɹ;
lefebvre ləfˈɛvɹə; leilani lAlˈɑni; lisinopril lIsˈɪnəpɹɪl; llandudno lændˈɪdnO; llewellyn luˈɛlɪn;
lodz wˈʊʤ; lopez lˈOpɛz; lumpur lˈʊmpʊɹ; mackinac mˈækənˌɔ; magdalen mˈædələn; mandela mændˈɛlə;
marylebone mˈɑɹləbən; mbeki mbˈɛki; meyer mˈIəɹ; mila mˈilə; milei milˈA; milngavie məlɡˈI; miyazaki mˌijəzˈɑki; moderna mədˈɜɹnə; modric mˈOdɹɪʧ;
morag mˈɔɹæɡ; moschino mɑskˈinO; mukherjee mˈukəɹʤi; munoz munjˈOz; nagy nˈɑɡi; nakamura nˌɑkəmˈʊɹə;
natalia nətˈɑliə; natchitoches nˈækətəʃ; neumann nˈYmɑn; nevaeh nəvˈAə; ngo nˈO; ngugi ŋɡˈuɡi; nielsen nˈilsən;
nieminen nˈiəmɪnən; novartis nOvˈɑɹTɪs; nunez nˈunjɛz; ohtani OtˈɑnI; okeechobee ˌOkiʧˈObi; omagh Omˈɑ;
omeprazole OmˈɛpɹəzˌOl; orban ˈɔɹbɑn; ozempic Ozˈɛmpɪk; papadopoulos pˌæpədˈɑpələs; paulo pˈWlO; pena pˈAnjə; perez pˈɛɹɛz; peugeot pəʒˈO pˈɜːʒQ;
pfizer fˈIzəɹ; plaistow plˈæstO; popov pˈɑpɔf; porsche pˈɔɹʃə; puyallup pjuˈæləp; ramirez ɹəmˈɪɹɛz;
ramos ɹˈɑmOs; renault ɹənˈO ɹˈɛnQ; reyes ɹˈAɛs; rhys ɹˈis; ricci ɹˈiʧi; rodrigo ɹɑdɹˈiɡO; russo ɹˈusO; sabalenka sˌæbəlˈɛŋkə; sadie sˈAdi;
salazar sˈæləzˌɑɹ; sanaa sənˈɑ; sasaki sɑsˈɑki; schmidt ʃmˈɪt; scholz ʃˈɔlts; schulz ʃˈʊlts; schwarz ʃwˈɔɹts; schäfer ʃˈAfəɹ; schröder ʃɹˈOdəɹ; semaglutide sˌɛməɡlˈutId;
sequim skwˈɪm; sheinbaum ʃˈAnbWm; sidorov sˈɪdəɹˌɔf; smirnov smˈɪɹnɔf; sokolov sˈɑkəlˌɔf; southwark sˈʌðəɹk;
soyinka ʃɔjˈɪŋkə; swiatek ʃvjˈɔntɛk; szabo sˈɑbO; szymanski ʃɪmˈænski; tabitha tˈæbɪθə; tadhg tˈIɡ; tanaka tənˈɑkə; tarquin tˈɑɹkwɪn;
theo θˈiO; thessaloniki θˌɛsələnˈiki; thiago tiˈɑɡO; torres tˈɔɹɛs; toth tˈOt; tottenham tˈɑtᵊnəm; trudeau tɹudˈO; tumblr tˈʌmbləɹ; unilever jˈunəlˌivəɹ;
vasquez vˈæskɛz; villeneuve vˌilnˈɜv; volkov vˈɔlkɔf; vu vˈu; walz wˈɔlz; watanabe wˌɑtənˈɑbA; wembanyama wˌɛmbənjˈɑmə; wiśniewski vɪʃnjˈɛfski; wójcik vˈujʧɪk; xie ʃiˈA; yoshida jOʃˈidə;
zhao ʤˈW; zheng ʤˈʌŋ; zhu ʤˈu; zielinski ʒɛlˈɪnski; pevear pəvˈɪɹ; volokhonsky vˌɑləkˈɑnski; malmo mˈælmO;
lamborghini lˌæmbəɹɡˈini; metformin mɛtfˈɔɹmən; kai kˈI; nolan nˈOlən; quora kwˈɔɹə; ortega ɔɹtˈAɡə; esposito ˌɛspəzˈiTO; vargas vˈɑɹɡəs;
romero ɹOmˈɛɹO; castillo kæstˈijO; eriksson ˈɛɹɪksən; hartmann hˈɑɹtmən; lange lˈɑŋ; moreau mɔɹˈO; nilsson nˈɪlsən; skylar skˈIləɹ;
drogheda dɹˈɔədə; eilidh ˈAli; fergus fˈɜɹɡəs; horvath hˈɔɹvɑθ; ito ˈitO; kowalski kəvˈɑlski; jensen ʤˈɛnsən; girard ʒəɹˈɑɹ; durand duɹˈænd;
mbappé ˌɛmbɑpˈA; salah sˈɑlɑ; sainz sˈInz; chatterjee ʧˈæTəɹʤi; kuipers kˈIpəɹz; huawei wˈɑwA; verma vˈɜɹmə; iqbal ˈɪkbɑl
`
