import type { Locale } from '../utterance.ts'
import { toBritish } from './british.ts'

/**
 * Words that the dictionaries lack: word, American phonemes, and British ones where they do not follow by rule.
 * Lower case; the spelling with capitals is the same word.
 */
export function builtInWords(locale: Locale): ReadonlyMap<string, string> {
  return readRows(`${NAMES};${TECHNICAL};${EVERYDAY};${FOREIGN}`, locale)
}

/** Words that the dictionaries get wrong, written the same way. */
export function correctedWords(locale: Locale): ReadonlyMap<string, string> {
  return readRows(CORRECTIONS, locale)
}

function readRows(table: string, locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    table.split(';').map((row) => {
      const [word = '', american = '', british] = row.trim().split(' ')
      return [word, locale === 'en-us' ? american : (british ?? toBritish(american, word))]
    }),
  )
}

const CORRECTIONS =
  'karen kˈæɹən; xi ʃˈi; kyiv kˈiv; maria məɹˈiə məɹˈiːə; bach bˈɑk bˈɑːk; wechat wˈiʧˌæt; json ʤˈAsᵊn; st sˈAnt'

const NAMES = `
aaliyah əlˈiə; abbott ˈæbət; abby ˈæbi; abdullah æbdˈʌlə; abner ˈæbnəɹ; abu ˈɑbu; adele ədˈɛl;
adolf ˈAdˌɔlf ˈadɒlf; adriana ˌAdɹiˈɑnə; agnes ˈæɡnəs; ahmad ˈɑməd; ahmed ˈɑməd; aidan ˈAdᵊn; aiden ˈAdᵊn;
aisha Iˈiʃə; albus ˈælbəs; alejandro ˌæləhˈɑndɹO; alexandra ˌælɪɡzˈændɹə; alexei əlˈɛksA; alfonso ælfˈɑnzO;
alison ˈæləsᵊn; alistair ˈæləstəɹ; allan ˈælən; allen ˈælən; alma ˈælmə; althea ælθˈiə; amadeus ˌɑmədˈAəs;
amanda əmˈændə; ambrose ˈæmbɹˌOz; amelia əmˈiliə; ana ˈɑnə; anakin ˈænəkɪn; anders ˈændəɹz; andre ˈɑndɹˌA;
andrea ˈændɹiə; andré ˈɑndɹˌA; angela ˈænʤələ; angeles ˈænʤələs; angelina ˌænʤəlˈinə; angus ˈæŋɡəs;
anil ənˈil; anita ənˈiTə; ann ˈæn; annie ˈæni; antetokounmpo ˌɑntətəkˈumpO; anthony ˈænθəni ˈantəni;
antoine ˌɑntwˈɑn; antoinette ˌæntwənˈɛt; antonio æntˈOniˌO; antony ˈæntəni; ariana ˌɑɹiˈɑnə; arjun ˈɑɹʤən;
armstrong ˈɑɹmstɹˌɔŋ; arnold ˈɑɹnəld; arya ˈɑɹjə; ashton ˈæʃtən; asif ɑsˈif; ava ˈAvə; avery ˈAvəɹi;
ballard bˈæləɹd; barack bəɹˈɑk; barbra bˈɑɹbɹə; basquiat bˈɑskiˌɑ; baxter bˈækstəɹ; becky bˈɛki;
beethoven bˈAtOvən; belichick bˈɛlətʃɪk; benedict bˈɛnədˌɪkt; berger bˈɜɹɡəɹ; betty bˈɛTi; beyonce biˈɑnsA;
bezos bˈAzOs; birmingham bˈɜɹmɪŋhˌæm bˈɜːmɪŋəm; björk bjˈɜɹk; blanche blˈænʧ; bolsonaro bˌOlsənˈɑɹO;
bonnie bˈɑni; boris bˈɔɹəs; bourne bˈɔɹn; bree bɹˈi; brett bɹˈɛt; brian bɹˈIən; brianna bɹiˈænə;
bronte bɹˈɑnti; brontë bɹˈɑnti; bruce bɹˈus; bryce bɹˈIs; buchanan bjukˈænən; buffett bˈʌfət; byrd bˈɜɹd;
byron bˈIɹən; caitlin kˈAtlən; calvin kˈælvən; camilla kəmˈilə; camus kæmˈu; carlos kˈɑɹlOs kˈɑːlɒs;
carmen kˈɑɹmən; carolyn kˈæɹələn; carr kˈɑɹ; carroll kˈæɹəl; catherine kˈæθɹən; cathy kˈæθi;
cecil sˈisəl sˈɛsᵊl; cedric sˈɛdɹɪk; cesar sˈizəɹ; chaim hˈIm; chalamet ʃˈæləmˌA; chang ʧˈæŋ;
chaucer ʧˈɔsəɹ; chekhov ʧˈɛkˌɔf; chen ʧˈɛn; cheng ʧˈʌŋ; chloe klˈOi; cho ʧˈO; chopin ʃˈOpæn;
christine kɹɪstˈin; chung ʧˈʌŋ; claire klˈɛɹ; clarke klˈɑɹk; clooney klˈuni; coelho kwˈɛljO; cohen kˈOən;
connie kˈɑni; connor kˈɑnəɹ; conor kˈɑnəɹ; corinne kəɹˈin; cortez kɔɹtˈɛz; craig kɹˈAɡ; cromwell kɹˈɑmwˌɛl;
crosby kɹˈɔzbi; cynthia sˈɪnθiə; daenerys dənˈɛɹəs; dalí dˈɑli; dana dˈAnə; darcy dˈɑɹsi; darwin dˈɑɹwən;
de də; debbie dˈɛbi; debussy dˌɛbjusˈi dəbjˈuːsi; deepak dˈipˌæk; della dˈɛlə; denzel dənzˈɛl; dhoni dˈOni;
diane dIˈæn; dicaprio dɪkˈæpɹiˌO; diego diˈAɡO; djokovic ʤˈOkəvɪʧ; dmitri dəmˈitɹi; dolores dəlˈɔɹəs;
dominic dˈɑmənɪk; donald dˈɑnəld; donovan dˈɑnəvən; dorothy dˈɔɹəθi; dostoevsky dˌɑstəjˈɛfski; doug dˈʌɡ;
douglas dˈʌɡləs; drogba dɹˈɔɡbə; dumbledore dˈʌmbᵊldˌɔɹ; duncan dˈʌŋkən; dvorak dvˈɔɹʒæk; dvořák dvˈɔɹʒæk;
ebenezer ˌɛbənˈizəɹ; edith ˈidɪθ; elaine əlˈAn; eleanor ˈɛlənˌɔɹ; elena ˈɛlənə; elliot ˈɛliət;
eloise ˈɛlOˌiz; elsa ˈɛlsə; elvis ˈɛlvəs; emerson ˈɛməɹsᵊn; emily ˈɛməli; enrique ɛnɹˈikA;
erdogan ˈɛɹdəwˌɑn; erdoğan ˈɛɹdəwˌɑn; eric ˈɛɹɪk; erik ˈɛɹɪk; erika ˈɛɹɪkə; ethan ˈiθən; ethel ˈɛθəl;
euler ˈYləɹ; eva ˈivə; evans ˈɛvənz; evelyn ˈɛvələn; farhan fɑɹhˈɑn; fauré fɔɹˈA; felix fˈilɪks;
fermat fɛɹmˈɑ; fernando fəɹnˈændO; fiona fiˈOnə; fitzgerald fɪtsʤˈɛɹəld; fleur flˈɜɹ; foucault fukˈO;
francesca fɹænʧˈɛskə; frasier fɹˈAʒəɹ; freud fɹˈYd; frodo fɹˈOdO; fyodor fjˈOdəɹ; galadriel ɡəlˈɑdɹiəl;
gandalf ɡˈændˌɑlf; gandhi ɡˈɑndi; garcia ɡɑɹsˈiə; gareth ɡˈæɹəθ; garfield ɡˈɑɹfˌild; gaudí ɡWdˈi;
genghis ɡˈɛŋɡəs; gerald ʤˈɛɹəld; gertrude ɡˈɜɹtɹˌud; giannis jˈɑnəs; giles ʤˈIlz; gillian ʤˈɪliən;
giovanni ˌʤiəvˈɑni; giuseppe ʤəsˈɛpi; goethe ɡˈɜɹtə; gomez ɡˈOmɛz; gonzalez ɡənzˈɑləs; greta ɡɹˈɛTə;
guinness ɡˈɪnəs; gutierrez ɡutiˈɛɹɛz; hagrid hˈæɡɹəd; hamish hˈAmɪʃ; hannah hˈænə; harriet hˈæɹiət;
harris hˈæɹɪs; harvard hˈɑɹvəɹd; harvey hˈɑɹvi; hassan həsˈɑn; hayley hˈAli; hegel hˈAɡᵊl; heidi hˈIdi;
hemingway hˈɛmɪŋwˌA; herbert hˈɜɹbəɹt; hermione hɜɹmˈIəni; hernandez həɹnˈændəz; herschel hˈɜɹʃᵊl;
hilary hˈɪləɹi; hiroshi hɪɹˈOʃi; hitler hˈɪtləɹ; hokusai hˈOkəsˌI; hong hˈɑŋ; hugh hjˈu; hugo hjˈuɡO;
ian ˈiən; ibrahim ˈɪbɹəhˌim; ibsen ˈɪbsən; igor ˈiɡˌɔɹ; ingrid ˈɪŋɡɹəd; ira ˈIɹə; irene Iɹˈin;
isabel ˈɪzəbˌɛl; iñárritu injˈɑɹitu; jacinda ʤəsˈɪndə; jacqueline ʤˈækəlˌin; jamal ʤəmˈɑl;
jameson ʤˈAməsᵊn; jamie ʤˈAmi; janet ʤˈænət; jared ʤˈæɹəd; javier hˌɑviˈɛɹ; jefferson ʤˈɛfəɹsᵊn;
jeremy ʤˈɛɹəmi; jerry ʤˈɛɹi; jinping ʤˈɪnpɪŋ; joan ʤˈOn; joanna ʤOˈænə; joaquin wɑkˈin; joaquín wɑkˈin;
jocelyn ʤˈɑslən; johann jˈOhɑn jˈQhan; johansson ʤOhˈænsən; jonas ʤˈOnəs; jorge hˈɔɹhA; jose hOsˈA;
josie ʤˈOzi; juan wˈɑn; jude ʤˈud; julio hˈuliˌO; kaepernick kˈæpəɹnɪk; kafka kˈɑfkə; kahlo kˈɑlO;
kaitlyn kˈAtlən; kaiya kˈIə; kamala kˈɑmələ; kanye kˈɑnjA; kardashian kɑɹdˈæʃiən; katharine kˈæθɹən;
katherine kˈæθɹən; kathy kˈæθi; katrina kətɹˈinə; keanu kiˈɑnu; keats kˈits; keisha kˈiʃə; kenji kˈɛnʤi;
kevin kˈɛvən; khaleesi kəlˈisi; kharkiv kˈɑɹkiv; kierkegaard kˈɪɹkəɡˌɑɹd; kim kˈɪm; kirby kˈɜɹbi;
kirsten kˈɜɹstən; knox nˈɑks; kofi kˈOfi; kong kˈɑŋ; kosciuszko kˌɑʃəʃkˈO; kristen kɹˈɪstən;
krzysztof kʃˈɪʃtɔf; kumar kumˈɑɹ; kyle kˈIl; kylie kˈIli; lagarde ləɡˈɑɹd; lamar ləmˈɑɹ; lars lˈɑɹz;
latoya lətˈYə; le lə; lebron ləbɹˈɑn; leibniz lˈIbnɪts; leila lˈAlə; leon lˈiˌɑn; leonard lˈɛnəɹd;
lewandowski lˌɛvəndˈɔfski; lila lˈIlə; linda lˈɪndə; liu ljˈu; lizzie lˈɪzi; lorenzo ləɹˈɛnzO; lori lˈɔɹi;
loughborough lˈʌfbəɹə; louie lˈui; louise luˈiz; lucia lˈuʃə; lucille lusˈil; luis luˈis; luke lˈuk;
lupita lupˈiTə; lviv ləvˈiv; madeline mˈædələn; mae mˈA; maggie mˈæɡi; magnus mˈæɡnəs; malala məlˈɑlə;
mandalorian mˌændəlˈɔɹiən; mara mˈɑɹə; marco mˈɑɹkO; margaret mˈɑɹɡɹət; marianne mˌæɹiˈæn; marie məɹˈi;
marilyn mˈæɹələn; marjorie mˈɑɹʤəɹi; marquez mɑɹkˈɛz; martha mˈɑɹθə; martinez mɑɹtˈinəz; mateo mətˈAO;
matt mˈæt; matthew mˈæθju mˈaθjuː; maurice mɔɹˈis mˈɒɹɪs; mbappe ˌɛmbɑpˈA; mbappé ˌɛmbɑpˈA;
mckenzie məkˈɛnzi; mehmet mˈɛmət; mei mˈA; melania məlˈɑniə; menzies mˈɛnziz; meredith mˈɛɹədəθ;
merkel mˈɜɹkᵊl; messi mˈɛsi; mia mˈiə; michelle mɪʃˈɛl; miguel mɪɡˈɛl; mikhail mɪkˈIl; mildred mˈɪldɹəd;
modi mˈOdi; mohammed mOhˈɑməd; moira mˈYɹə; monet mOnˈA; monmouth mˈɑnməθ; mordor mˈɔɹdˌɔɹ; morris mˈɔɹɪs;
mozart mˈOtsˌɑɹt; murakami mˌʊɹəkˈɑmi; márquez mɑɹkˈɛz; n't ᵊnt; nadal nədˈɑl; nadia nˈɑdiə; naomi nAˈOmi;
narendra nəɹˈɛndɹə; nat nˈæt; natalie nˈæTəli; natasha nətˈɑʃə; neal nˈil; nemo nˈimO; neruda nəɹˈudə;
netanyahu nˌɛtənjˈɑhu; neuquén njukˈɛn; neymar nAmˈɑɹ; nguyen wˈɪn; nia nˈiə; niamh nˈiv; nicole nɪkˈOl;
nikhil nɪkˈil; nikola nˈɪkələ; norris nˈɔɹəs; olivia əlˈɪviə; omar ˈOmˌɑɹ; oprah ˈOpɹə; orwell ˈɔɹwˌɛl;
owen ˈOən; pasternak pˈæstəɹnˌæk; patel pətˈɛl; patrice pətɹˈis; patricia pətɹˈɪʃə; patrick pˈætɹɪk;
paul pˈɔl; pavarotti pˌævəɹˈɑTi; pedro pˈAdɹO; pelosi pəlˈOsi; penderecki pˌɛndəɹˈɛtski;
peterson pˈiTəɹsən; petrov pˈɛtɹɔf; peyton pˈAtᵊn; phyllis fˈɪləs; pikachu pˈikəʧˌu; poe pˈO;
poirot pwɑɹˈO; pokemon pˈOkimˌɑn; pokémon pˈOkimˌɑn; portia pˈɔɹʃə; pranav pɹənˈɑv; presley pɹˈɛzli;
priya pɹˈiə; proust pɹˈust; putin pˈutᵊn; putnam pˈʌtnəm; quincy kwˈɪnsi; rachmaninoff ɹɑkmˈɑnənˌɔf;
ramanujan ɹˌɑmˈɑnuʤən; rameau ɹɑmˈO; ramon ɹəmˈOn; raoul ɹɑˈul; raskolnikov ɹəskˈɔlnɪkˌɔf; reagan ɹˈAɡən;
rebecca ɹəbˈɛkə ɹɪbˈɛkə; reese ɹˈis; renee ɹənˈA; renoir ɹənwˈɑɹ; reykjavík ɹˈAkjəvˌɪk; ricardo ɹɪkˈɑɹdO;
rihanna ɹiˈɑnə; rio ɹˈiO; rita ɹˈiTə; rivera ɹɪvˈɛɹə; roald ɹˈOəld; robbins ɹˈɑbənz; robinson ɹˈɑbənsᵊn;
rodney ɹˈɑdni; rodriguez ɹɑdɹˈiɡəz; rohan ɹˈOən; ronald ɹˈɑnəld; ronaldo ɹOnˈɑldO; ronan ɹˈOnən;
roosevelt ɹˈOzəvˌɛlt; rory ɹˈɔɹi; ross ɹˈɔs; rothschild ɹˈɔθʧˌIld; rousseau ɹusˈO; rufus ɹˈufəs; russ ɹˈʌs;
russell ɹˈʌsəl; ryan ɹˈIən; sagan sˈAɡən; salman sɑlmˈɑn; sanchez sˈænʧəz; sandoval sˈændəvˌɑl;
sanjay sˈænʤˌA; saoirse sˈɜɹʃə; sartre sˈɑɹtɹə; sasha sˈæʃə; saskia sˈæskiə; sauron sˈWɹˌɑn;
schneider ʃnˈIdəɹ; schopenhauer ʃˈOpənhˌWəɹ; schrodinger ʃɹˈOdɪŋəɹ; schrödinger ʃɹˈOdɪŋəɹ;
schubert ʃˈubəɹt; schwarzenegger ʃwˈɔɹtsənˌɛɡəɹ; scorsese skɔɹsˈAzi; seamus ʃˈAməs; sean ʃˈɔn;
sebastian səbˈæsʧən; selena səlˈinə; serena səɹˈinə; shakira ʃəkˈɪɹə; sheila ʃˈilə; shinzo ʃˈɪnzO;
shirley ʃˈɜɹli; shostakovich ʃˌɑstəkˈOvɪʧ; sibelius səbˈAliəs; siddharth sɪdˈɑɹt; sidney sˈɪdni;
silva sˈɪlvə; simon sˈImən; simone sɪmˈOn; sinatra sənˈɑtɹə; sinead ʃənˈAd; sinéad ʃənˈAd; siobhan ʃəvˈɔn;
skywalker skˈIwˌɔkəɹ; sophia sOfˈiə; soren sˈɔɹən; srinivasa sɹˌɪnɪvˈɑsə; stalin stˈɑlən;
stanford stˈænfəɹd; stephanie stˈɛfəni; stravinsky stɹəvˈɪnski; sunak sˈunˌæk; sven svˈɛn; sylvia sˈɪlviə;
tagore təɡˈɔɹ; takashi təkˈɑʃi; tamara təmˈɛɹə; tara tˈɛɹə; tarantino tˌɛɹəntˈinO;
targaryen tɑɹɡˈɛɹiən tɑːɡˈɛːɹɪən; tatiana tˌætiˈɑnə; tchaikovsky ʧIkˈɔfski; theodore θˈiədˌɔɹ θˈiːədɔː;
theresa təɹˈisə; thetford θˈɛtfəɹd; thompson tˈɑmpsən; thoreau θəɹˈO; thunberg tˈunbˌɜɹɡ; timothee tˈɪməθi;
timothée tˈɪməθi; toby tˈObi; tolkien tˈOlkˌin; tolstoy tˈOlstˌY; toyota tOjˈOTə; tran tɹˈæn;
travis tɹˈævəs; trina tɹˈinə; truman tɹˈumən; tyler tˈIləɹ; tyrion tˈɪɹiən; tyson tˈIsən; uchiha uʧˈihɑ;
ursula ˈɜɹsələ; vader vˈAdəɹ; vangelis væŋɡˈɛlɪs; vera vˈɪɹə; vermeer vəɹmˈɪɹ; verne vˈɜɹn;
versace vəɹsˈɑʧi; viktor vˈɪktəɹ; vivian vˈɪviən; voldemort vˈOldəmˌɔɹt; volodymyr vˌɑlədˈɪməɹ;
vonnegut vˈɑnəɡət; wagner vˈɑɡnəɹ; wakanda wəkˈɑndə; wally wˈɑli; walsh wˈɔlʃ; walt wˈɔlt; wang wˈæŋ;
wendy wˈɛndi; wesley wˈɛzli; westeros wˈɛstəɹˌOs; whitby wˈɪtbi; wiesel vizˈɛl; willie wˈɪli;
winona wɪnˈOnə; withdrew wɪðdɹˈu; wittgenstein vˈɪtɡənʃtˌIn; wojciech vˈYʧɛk; wolfgang wˈʊlfɡˌæŋ;
wong wˈɔŋ; wroclaw vɹˈɔtswɑf; wrocław vɹˈɔtswɑf; xavier zˈAvjəɹ; xiao ʃjˈW; yan jˈɑn; yara jˈɑɹə;
yasmin jˈæzmɪn; yeats jˈAts; yoda jˈOdə; yoko jˈOkO; yolanda jOlˈændə; yosef jˈOsəf; yosemite jOsˈɛməTi;
yuki jˈuki; yusuf jˈusəf; yvette ivˈɛt; yvonne ivˈɑn; zack zˈæk; zak zˈæk; zara zˈɑɹə; zelensky zəlˈɛnski;
zendaya zɛndˈAə; zhang ʤˈɑŋ ʤˈaŋ; zidane zidˈɑn; zlatan zlˈɑtɑn; zoe zˈOi; zoey zˈOi;
zuckerberg zˈʌkəɹbˌɜɹɡ
`

const TECHNICAL = `
adblock ˈædblˌɑk; airbnb ˌɛɹbˌiənbˈi; airpods ˈɛɹpˌɑdz; alibaba ˌæləbˈɑbə; angularjs ˈæŋɡjələɹʤˌAˌɛs;
ansible ˈænsəbᵊl; async ˈAsˌɪŋk; backend bˈækˌɛnd; btc bˌitˌisˈi; chatgpt ʧˌætʤˌipˌitˈi;
chromebook kɹˈOmbˌʊk; cli sˌiˌɛlˈI; config kənfˈɪɡ; cron kɹˈɑn; debian dˈɛbiən; devops dˈɛvˌɑps;
django ʤˈæŋɡO; ebook ˈibˌʊk; ecommerce ikˈɑmɜɹs; elasticsearch əlˈæstɪksˌɜɹʧ; emojis ɪmˈOʤiz;
ethereum əθˈɪɹiəm; facetime fˈAstˌIm; frontend fɹˈʌntˌɛnd; github ɡˈɪthˌʌb; gitlab ɡˈɪtlˌæb; gmail ʤˈimˌAl;
golang ɡˈOlˌæŋ; gpt ʤˌipˌitˈi; graphql ɡɹˌæfkjˌuˈɛl; html ˌAʧtˌiˌɛmˈɛl; imac ˈImˌæk; imessage ˈImˌɛsɪʤ;
ios ˌIˌOˈɛs; ipad ˈIpˌæd; ipados ˌIpædˌOˈɛs; iphone ˈIfˌOn; itunes ˈItˌunz; jenkins ʤˈɛŋkənz;
jupyter ʤˈupəTəɹ; kubectl kjˈubkəntɹˌOl; kubernetes kˌubəɹnˈɛTiz; laravel lˈæɹəvˌɛl; linkedin lˈɪŋktˌɪn;
livestream lˈIvstɹˌim; macbook mˈækbˌʊk; macos mˌækˌOˈɛs; mongodb mˈɑŋɡOdˌibˌi; mozilla mOzˈɪlə;
mutex mjˈutˌɛks; mysql mˌIˌɛskjˌuˈɛl; neuralink nˈʊɹəlˌɪŋk; nginx ˌɛnʤənˈɛks; nodejs nˈOdʤˌAˌɛs;
npm ˌɛnpˌiˈɛm; numpy nˈʌmpˌI; oauth ˈOˌɔθ; openai ˌOpᵊnˌAˈI; paypal pˈApˌæl; pdf pˌidˌiˈɛf;
pinterest pˈɪntəɹˌɛst; png pˌiˌɛnʤˈi; postgres pˈOstɡɹɛs; postgresql pˌOstɡɹɛskjˌuˈɛl;
powershell pˈWəɹʃˌɛl; pytorch pˈItˌɔɹʧ; qr kjˌuˈɑɹ; reddit ɹˈɛdət; redis ɹˈɛdəs; roku ɹˈOku;
samsung sˈæmsˌʌŋ; scikit sˈIkˌɪt; snapchat snˈæpʧˌæt; spacex spˌAsˈɛks; spotify spˈɑTəfˌI;
sqlite ˌɛskjˌuˌɛlˈIt; ssh ˌɛsˌɛsˈAʧ; startup stˈɑɹTˌʌp; startups stˈɑɹTˌʌps; sudo sˈudu; svg ˌɛsvˌiʤˈi;
sysadmin sˈɪsˌædmən; tensorflow tˈɛnsəɹflˌO; tiktok tˈɪktˌɑk; tuple tˈupəl; uber ˈubəɹ; udemy jˈudəmi;
ui jˌuˈI; url jˌuˌɑɹˈɛl; usb jˌuˌɛsbˈi; venmo vˈɛnmO; verizon vəɹˈIzən; vpn vˌipˌiˈɛn; wasm wˈɑzəm;
webassembly wˈɛbəsˌɛmbli; webgpu wˈɛbʤˌipˌijˌu; webpack wˈɛbpˌæk; webrtc wˈɛbˌɑɹtˌisˌi;
websocket wˈɛbsˌɑkət; whatsapp wˈʌtsˌæp; wi-fi wˈIfˌI; wifi wˈIfˌI; wikipedia wˌɪkəpˈidiə;
wordpress wˈɜɹdpɹˌɛs; xbox ˈɛksbˌɑks; xcode ˈɛkskˌOd; xiaomi ʃWmˈi; yaml jˈæməl; youtube jˈutˌub jˈuːtjuːb
`

const EVERYDAY = `
aah ˈɑ; achoo əʧˈu; argh ˈɑɹ; blonde blˈɑnd; bookshop bˈʊkʃˌɑp; broccoli bɹˈɑkəli; brr bɹ; brrr bɹ;
cellphone sˈɛlfˌOn; cetera sˈɛTəɹə; countrymen kˈʌntɹimən; cuter kjˈuTəɹ; cutest kjˈuTəst; daycare dˈAkˌɛɹ;
donut dˈOnˌʌt; donuts dˈOnˌʌts; eww ˈu; fiance fˌiɑnsˈA fɪˈɒnsA; fiancee fˌiɑnsˈA fɪˈɒnsA;
fiancé fˌiɑnsˈA fɪˈɒnsA; fiancée fˌiɑnsˈA fɪˈɒnsA; flatscreen flˈætskɹˌin; freshwater fɹˈɛʃwˌɔTəɹ;
goddam ɡˈɑdˌæm; goddamn ɡˈɑdˌæm; grandchildren ɡɹˈænʧˌɪldɹən; grr ɡɹ; grrr ɡɹ; haha hɑhˈɑ; hahaha hˌɑhɑhˈɑ;
hardcore hˈɑɹdkˌɔɹ; hee hˈi; heh hˈɛ; hehe hˌɛhˈɛ; hometown hˈOmtWn; hoo hˈu; lol lˈɑl; mahjong mˌɑʒˈɑŋ;
meatloaf mˈitlˌOf; mustn't've mˈʌsᵊntəv; mwah mwˈɑ; newsstand nˈuzstˌænd; onboard ˌɑnbˈɔɹd; oops ˈups;
oww ˈW; payphone pˈAfˌOn; pff pf; poorer pˈʊɹəɹ; saltwater sˈɔltwˌɔTəɹ; seatbelt sˈitbˌɛlt; shh ʃ; shhh ʃ;
shhhh ʃ; shootout ʃˈuTˌWt; should've ʃˈʊdəv; sneezed snˈizd; soiree swɑɹˈA; stupider stˈupədəɹ;
stupidest stˈupədəst; teehee tˌihˈi; tighter tˈITəɹ; tsk tˈɪsk; underway ˌʌndəɹwˈA; vibes vˈIbz;
who've huv; whoo wˈu; woah wˈO; woohoo wˌuhˈu; yum jˈʌm; zzz z; zzzz z
`

const FOREIGN = `
arrivederci ˌɑɹivədˈɛɹʧi; auf ˈWf; bonsoir bɔnswˈɑɹ; buenas bwˈAnəs; bueno bwˈAnO; buenos bwˈAnOs;
café kæfˈA kˈafA; cliche kliʃˈA klˈiːʃA; cliché kliʃˈA klˈiːʃA; creme kɹˈɛm; crème kɹˈɛm; danke dˈɑŋkə;
deja dˌAʒˈɑ; dias dˈiəs; déjà dˌAʒˈɑ; façade fəsˈɑd; fraulein fɹˈYlˌIn; grazie ɡɹˈɑtsi; guten ɡˈutᵊn;
hallo həlˈO; jalapeno hˌɑləpˈAnjO; jalapeño hˌɑləpˈAnjO; jour ʒˈʊɹ; monsieur məsjˈɜ; naïve nIˈiv nIˈiːv;
nein nˈIn; notre nˈOTɹə nˈɒtɹə; oui wˈi; piñata pinjˈɑTə; por pˈɔɹ; que kˈA; résumé ɹˈɛzəmˌA ɹˈɛzjʊmA;
senor sAnjˈɔɹ; senora sAnjˈɔɹə; señor sAnjˈɔɹ; señora sAnjˈɔɹə; señorita sˌAnjəɹˈiTə; signore sinjˈɔɹA;
touché tuʃˈA; vamos vˈɑmOs; vis-à-vis vˌizəvˈi; voilà vwɑlˈɑ; von vˈɑn; wiedersehen vˈidəɹzˌAən
`
