import { COMMON_NAMES } from './names.ts'
import type { Locale } from '../utterance.ts'
import { toBritish } from './british.ts'

/**
 * Words that the dictionaries lack: word, American phonemes, and British ones where they do not follow by rule.
 * Lower case; the spelling with capitals is the same word.
 */
export function builtInWords(locale: Locale): ReadonlyMap<string, string> {
  return readRows(`${NAMES};${COMMON_NAMES};${TECHNICAL};${EVERYDAY};${FOREIGN}`, locale)
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
  "brûlée bɹulˈA; d'état dAtˈɑ; karen kˈæɹən; xi ʃˈi; kyiv kˈiv; maria məɹˈiə məɹˈiːə; bach bˈɑk bˈɑːk; wechat wˈiʧˌæt; json ʤˈAsᵊn; st sˈAnt; dob dˌiˌObˈi; 'tis tɪz; 'twas twʌz twɒz; 'twere twɜɹ; 'twill twɪl; 'twould twʊd; where've wˈɛɹəv wˈɛːɹəv"

const NAMES = `
bjorn bjˈɔɹn; björn bjˈɔɹn; schuylkill skˈulkɪl; wałęsa vəwˈɛnsə; eoghan ˈOən; siân ʃˈɑn; aaliyah əlˈiə; abbott ˈæbət; abby ˈæbi; abdullah æbdˈʌlə; abner ˈæbnəɹ; abu ˈɑbu; adele ədˈɛl;
adichie ədˈiʧiˌA; adirondacks ˌædəɹˈɑndæks; adolf ˈAdˌɔlf ˈadɒlf; adriana ˌAdɹiˈɑnə; agnes ˈæɡnəs;
ahmad ˈɑməd; ahmed ˈɑməd; aidan ˈAdᵊn; aiden ˈAdᵊn; aires ˈɛɹiz; aisha Iˈiʃə; albus ˈælbəs;
alejandro ˌæləhˈɑndɹO; alessandro ˌæləsˈændɹO; alexandra ˌælɪɡzˈændɹə; alexei əlˈɛksA; alfonso ælfˈɑnzO;
alison ˈæləsᵊn; alistair ˈæləstəɹ; allan ˈælən; allen ˈælən; alma ˈælmə; althea ælθˈiə; amadeus ˌɑmədˈAəs;
amanda əmˈændə; ambrose ˈæmbɹˌOz; amelia əmˈiliə; ana ˈɑnə; anakin ˈænəkɪn; anastasius ˌænəstˈAʒəs;
anders ˈændəɹz; andre ˈɑndɹˌA; andrea ˈændɹiə; andré ˈɑndɹˌA; angela ˈænʤələ; angeles ˈænʤələs;
angelina ˌænʤəlˈinə; angus ˈæŋɡəs; anil ənˈil; anita ənˈiTə; ann ˈæn; annie ˈæni;
antetokounmpo ˌɑntətəkˈumpO; anthony ˈænθəni ˈantəni; antoine ˌɑntwˈɑn; antoinette ˌæntwənˈɛt;
antonio æntˈOniˌO; antony ˈæntəni; aragorn ˈæɹəɡˌɔɹn; ariana ˌɑɹiˈɑnə; arjun ˈɑɹʤən; armstrong ˈɑɹmstɹˌɔŋ;
arnold ˈɑɹnəld; arya ˈɑɹjə; ashton ˈæʃtən; asif ɑsˈif; ava ˈAvə; avery ˈAvəɹi; baja bˈɑhɑ; ballard bˈæləɹd;
barack bəɹˈɑk; barbra bˈɑɹbɹə; basquiat bˈɑskiˌɑ; baxter bˈækstəɹ; becky bˈɛki; beethoven bˈAtOvən;
belichick bˈɛlətʃɪk; benedict bˈɛnədˌɪkt; benvenuto bˌɛnvənˈuTO; berger bˈɜɹɡəɹ; betty bˈɛTi;
beulah bjˈulə; beyonce biˈɑnsA; bezos bˈAzOs; birmingham bˈɜɹmɪŋhˌæm bˈɜːmɪŋəm; björk bjˈɜɹk;
blanche blˈænʧ; bolsonaro bˌOlsənˈɑɹO; bonnie bˈɑni; borges bˈɔɹhˌɛs; boris bˈɔɹəs; bourne bˈɔɹn;
bree bɹˈi; brett bɹˈɛt; brian bɹˈIən; brianna bɹiˈænə; bronte bɹˈɑnti; brontë bɹˈɑnti; bruce bɹˈus;
bryce bɹˈIs; buchanan bjukˈænən; buffett bˈʌfət; buick bjˈuɪk; burroughs bˈɜɹOz bˈʌɹQz; byrd bˈɜɹd;
byron bˈIɹən; caitlin kˈAtlən; calabrese kˌæləbɹˈAzi; calvin kˈælvən; camilla kəmˈilə; camus kæmˈu;
carlos kˈɑɹlOs kˈɑːlɒs; carmen kˈɑɹmən; carole kˈæɹəl; carolyn kˈæɹələn; carr kˈɑɹ; carroll kˈæɹəl;
cartier kˈɑɹtiˌA; catherine kˈæθɹən; cathy kˈæθi; cavell kəvˈɛl; cecil sˈisəl sˈɛsᵊl; cedric sˈɛdɹɪk;
cesar sˈizəɹ; cesare ʧˈAzəɹˌA; chaim hˈIm; chalamet ʃˈæləmˌA; chang ʧˈæŋ; chao ʧˈW; chaucer ʧˈɔsəɹ;
che ʧˈA; chekhov ʧˈɛkˌɔf; chen ʧˈɛn; cheng ʧˈʌŋ; cherie ʃəɹˈi; chimamanda ʧˌiməmˈɑndə; chloe klˈOi;
cho ʧˈO; chopin ʃˈOpæn; christine kɹɪstˈin; chung ʧˈʌŋ; claire klˈɛɹ; clarke klˈɑɹk; clooney klˈuni;
coachella kOʧˈɛlə; coelho kwˈɛljO; cohen kˈOən; conners kˈɑnəɹz; connie kˈɑni; connor kˈɑnəɹ; conor kˈɑnəɹ;
corinne kəɹˈin; cortez kɔɹtˈɛz; craig kɹˈAɡ; cristiano kɹˌɪstiˈɑnO; cromwell kɹˈɑmwˌɛl; crosby kɹˈɔzbi;
cuthbert kˈʌθbəɹt; cuyahoga kˌIəhˈOɡə; cynthia sˈɪnθiə; dade dˈAd; daenerys dənˈɛɹəs; dalai dˈɑlˌI;
dalí dˈɑli; dana dˈAnə; darcy dˈɑɹsi; darwin dˈɑɹwən; de də; debbie dˈɛbi; debussy dˌɛbjusˈi dəbjˈuːsi;
deepak dˈipˌæk; della dˈɛlə; denzel dənzˈɛl; desdemona dˌɛzdəmˈOnə; dewitt dəwˈɪt; dhoni dˈOni;
diane dIˈæn; dicaprio dɪkˈæpɹiˌO; diego diˈAɡO; diem dˈiəm; djokovic ʤˈOkəvɪʧ; dmitri dəmˈitɹi;
dobson dˈɑbsən; dolores dəlˈɔɹəs; dominic dˈɑmənɪk; donald dˈɑnəld; donovan dˈɑnəvən; dorothy dˈɔɹəθi;
dostoevsky dˌɑstəjˈɛfski; doug dˈʌɡ; douglas dˈʌɡləs; drogba dɹˈɔɡbə; dumbledore dˈʌmbᵊldˌɔɹ;
duncan dˈʌŋkən; dvorak dvˈɔɹʒæk; dvořák dvˈɔɹʒæk; ebenezer ˌɛbənˈizəɹ; edith ˈidɪθ; eiffel ˈIfəl;
elaine əlˈAn; eleanor ˈɛlənˌɔɹ; elektra əlˈɛktɹə; elena ˈɛlənə; elliot ˈɛliət; eloise ˈɛlOˌiz; elsa ˈɛlsə;
elvis ˈɛlvəs; emerson ˈɛməɹsᵊn; emily ˈɛməli; enrique ɛnɹˈikA; erdogan ˈɛɹdəwˌɑn; erdoğan ˈɛɹdəwˌɑn;
eric ˈɛɹɪk; erik ˈɛɹɪk; erika ˈɛɹɪkə; esmeralda ˌɛzməɹˈældə; ethan ˈiθən; ethel ˈɛθəl; euler ˈYləɹ;
eva ˈivə; evans ˈɛvənz; evelyn ˈɛvələn; farhan fɑɹhˈɑn; fauré fɔɹˈA; felice fəlˈis; felix fˈilɪks;
fermat fɛɹmˈɑ; fernando fəɹnˈændO; fiona fiˈOnə; fitzgerald fɪtsʤˈɛɹəld; fleur flˈɜɹ; foucault fukˈO;
francesca fɹænʧˈɛskə; frasier fɹˈAʒəɹ; freud fɹˈYd; friedrich fɹˈidɹɪk; frodo fɹˈOdO; fyodor fjˈOdəɹ;
galadriel ɡəlˈɑdɹiəl; gallup ɡˈæləp; gandalf ɡˈændˌɑlf; gandhi ɡˈɑndi; garcia ɡɑɹsˈiə; gareth ɡˈæɹəθ;
garfield ɡˈɑɹfˌild; gaudí ɡWdˈi; genghis ɡˈɛŋɡəs; gerald ʤˈɛɹəld; gertrude ɡˈɜɹtɹˌud; giannis jˈɑnəs;
giles ʤˈIlz; gillian ʤˈɪliən; giorgio ʤˈɔɹʤiˌO; giovanni ˌʤiəvˈɑni; giuseppe ʤəsˈɛpi; godel ɡˈOdəl;
goethe ɡˈɜɹtə; gomez ɡˈOmɛz; gonzalez ɡənzˈɑləs; gorbachev ɡˈɔɹbəʧˌɔf; greta ɡɹˈɛTə; guinness ɡˈɪnəs;
gutierrez ɡutiˈɛɹɛz; gödel ɡˈɜɹdəl; hagrid hˈæɡɹəd; hamish hˈAmɪʃ; hannah hˈænə; harriet hˈæɹiət;
harris hˈæɹɪs; haruki hɑɹˈuki; harvard hˈɑɹvəɹd; harvey hˈɑɹvi; hassan həsˈɑn; hatteras hˈæTəɹəs;
hayley hˈAli; hegel hˈAɡᵊl; heidi hˈIdi; hemingway hˈɛmɪŋwˌA; herbert hˈɜɹbəɹt; hermione hɜɹmˈIəni;
hernandez həɹnˈændəz; herschel hˈɜɹʃᵊl; hilary hˈɪləɹi; hiro hˈiɹO; hiroshi hɪɹˈOʃi; hitler hˈɪtləɹ;
hokusai hˈOkəsˌI; hong hˈɑŋ; howe hˈW; hugh hjˈu; hugo hjˈuɡO; ian ˈiən; ibrahim ˈɪbɹəhˌim; ibsen ˈɪbsən;
igor ˈiɡˌɔɹ; ingrid ˈɪŋɡɹəd; ira ˈIɹə; irene Iɹˈin; isabel ˈɪzəbˌɛl; ishiguro ˌɪʃɪɡˈʊɹO;
iñárritu injˈɑɹitu; jacinda ʤəsˈɪndə; jacqueline ʤˈækəlˌin; jamal ʤəmˈɑl; jameson ʤˈAməsᵊn; jamie ʤˈAmi;
janet ʤˈænət; jared ʤˈæɹəd; javier hˌɑviˈɛɹ; jefferson ʤˈɛfəɹsᵊn; jekyll ʤˈɛkəl; jeremy ʤˈɛɹəmi;
jerry ʤˈɛɹi; jinping ʤˈɪnpɪŋ; joan ʤˈOn; joanna ʤOˈænə; joaquin wɑkˈin; joaquín wɑkˈin; jocelyn ʤˈɑslən;
johann jˈOhɑn jˈQhan; johansson ʤOhˈænsən; jonas ʤˈOnəs; jorge hˈɔɹhA; jose hOsˈA; josey ʤˈOzi;
josie ʤˈOzi; juan wˈɑn; jude ʤˈud; julio hˈuliˌO; kaepernick kˈæpəɹnɪk; kafka kˈɑfkə; kahlo kˈɑlO;
kaitlyn kˈAtlən; kaiya kˈIə; kamala kˈɑmələ; kanye kˈɑnjA; kardashian kɑɹdˈæʃiən; katharine kˈæθɹən;
katherine kˈæθɹən; kathy kˈæθi; katniss kˈætnɪs; katrina kətɹˈinə; kazuo kˈɑzuˌO; keanu kiˈɑnu;
keats kˈits; keisha kˈiʃə; kenji kˈɛnʤi; kevin kˈɛvən; khaleesi kəlˈisi; kharkiv kˈɑɹkiv;
kierkegaard kˈɪɹkəɡˌɑɹd; kiki kˈiki; kim kˈɪm; kirby kˈɜɹbi; kirsten kˈɜɹstən; knox nˈɑks; kodiak kˈOdiˌæk;
kofi kˈOfi; kong kˈɑŋ; kosciuszko kˌɑʃəʃkˈO; kravitz kɹˈævɪts; kristen kɹˈɪstən; krzysztof kʃˈɪʃtɔf;
kumar kumˈɑɹ; kurt kˈɜɹt; kyle kˈIl; kylian kˈiliən; kylie kˈIli; lagarde ləɡˈɑɹd; lamar ləmˈɑɹ;
lars lˈɑɹz; latoya lətˈYə; le lə; lebron ləbɹˈɑn; legolas lˈɛɡəlˌɑs; leibniz lˈIbnɪts; leila lˈAlə;
leon lˈiˌɑn; leonard lˈɛnəɹd; lewandowski lˌɛvəndˈɔfski; lila lˈIlə; linda lˈɪndə; liu ljˈu; lizzie lˈɪzi;
lorenzo ləɹˈɛnzO; lori lˈɔɹi; loughborough lˈʌfbəɹə; louie lˈui; louise luˈiz; lucia lˈuʃə; lucille lusˈil;
luis luˈis; luke lˈuk; lupe lˈupA; lupita lupˈiTə; lviv ləvˈiv; madeline mˈædələn; mae mˈA; maggie mˈæɡi;
magnus mˈæɡnəs; malala məlˈɑlə; mamie mˈAmi; mandalorian mˌændəlˈɔɹiən; mara mˈɑɹə; marco mˈɑɹkO;
margaret mˈɑɹɡɹət; marianne mˌæɹiˈæn; marie məɹˈi; marilyn mˈæɹələn; marjorie mˈɑɹʤəɹi; marquez mɑɹkˈɛz;
martha mˈɑɹθə; martinez mɑɹtˈinəz; mateo mətˈAO; matt mˈæt; matthew mˈæθju mˈaθjuː; maurice mɔɹˈis mˈɒɹɪs;
mbappe ˌɛmbɑpˈA; mbappé ˌɛmbɑpˈA; mckenzie məkˈɛnzi; mehmet mˈɛmət; mei mˈA; melania məlˈɑniə;
menzies mˈɛnziz; meredith mˈɛɹədəθ; merkel mˈɜɹkᵊl; messi mˈɛsi; mia mˈiə; michelle mɪʃˈɛl;
microsoft mˈIkɹəsˌɔft; miguel mɪɡˈɛl; mikhail mɪkˈIl; mildred mˈɪldɹəd; modi mˈOdi; mohammed mOhˈɑməd;
moines mˈYn; moira mˈYɹə; monet mOnˈA; monmouth mˈɑnməθ; montague mˈɑntəɡjˌu; mordor mˈɔɹdˌɔɹ;
morris mˈɔɹɪs; mozart mˈOtsˌɑɹt; murakami mˌʊɹəkˈɑmi; mussolini mˌusəlˈini; márquez mɑɹkˈɛz; n't ᵊnt;
nadal nədˈɑl; nadella nədˈɛlə; nadia nˈɑdiə; naomi nAˈOmi; narendra nəɹˈɛndɹə; nat nˈæt; natalie nˈæTəli;
natasha nətˈɑʃə; neal nˈil; nemo nˈimO; neo nˈiO; neruda nəɹˈudə; netanyahu nˌɛtənjˈɑhu; neuquén njukˈɛn;
neverland nˈɛvəɹlˌænd; neymar nAmˈɑɹ; ngozi əŋɡˈOzi; nguyen wˈɪn; nia nˈiə; niamh nˈiv; nicole nɪkˈOl;
nikhil nɪkˈil; nikola nˈɪkələ; norris nˈɔɹəs; olivia əlˈɪviə; omar ˈOmˌɑɹ; oprah ˈOpɹə; orwell ˈɔɹwˌɛl;
osmond ˈɑzmənd; othello əθˈɛlO; owen ˈOən; paolo pˈWlO; paso pˈæsO; pasternak pˈæstəɹnˌæk; patel pətˈɛl;
patrice pətɹˈis; patricia pətɹˈɪʃə; patrick pˈætɹɪk; paul pˈɔl; pavarotti pˌævəɹˈɑTi; pedro pˈAdɹO;
pelosi pəlˈOsi; penderecki pˌɛndəɹˈɛtski; peterson pˈiTəɹsən; petrie pˈitɹi; petrov pˈɛtɹɔf; peyton pˈAtᵊn;
phyllis fˈɪləs; pichai pɪʧˈI; pikachu pˈikəʧˌu; pinocchio pɪnˈOkiˌO; poe pˈO; poirot pwɑɹˈO;
pokemon pˈOkimˌɑn; pokémon pˈOkimˌɑn; portia pˈɔɹʃə; pranav pɹənˈɑv; presley pɹˈɛzli; priya pɹˈiə;
proust pɹˈust; puerto pwˈɛɹTO; putin pˈutᵊn; putnam pˈʌtnəm; quincy kwˈɪnsi; rachmaninoff ɹɑkmˈɑnənˌɔf;
ramanujan ɹˌɑmˈɑnuʤən; rameau ɹɑmˈO; ramon ɹəmˈOn; raoul ɹɑˈul; raskolnikov ɹəskˈɔlnɪkˌɔf; reagan ɹˈAɡən;
rebecca ɹəbˈɛkə ɹɪbˈɛkə; recep ɹəʤˈɛp; reese ɹˈis; renee ɹənˈA; renoir ɹənwˈɑɹ; reykjavík ɹˈAkjəvˌɪk;
ricardo ɹɪkˈɑɹdO; rihanna ɹiˈɑnə; rio ɹˈiO; rita ɹˈiTə; rivera ɹɪvˈɛɹə; roald ɹˈOəld; robbins ɹˈɑbənz;
robinson ɹˈɑbənsᵊn; rodney ɹˈɑdni; rodriguez ɹɑdɹˈiɡəz; rohan ɹˈOən; ronald ɹˈɑnəld; ronaldo ɹOnˈɑldO;
ronan ɹˈOnən; roosevelt ɹˈOzəvˌɛlt; rory ɹˈɔɹi; ross ɹˈɔs; rothschild ɹˈɔθʧˌIld; rousseau ɹusˈO;
rufus ɹˈufəs; russ ɹˈʌs; russell ɹˈʌsəl; ryan ɹˈIən; sagan sˈAɡən; salman sɑlmˈɑn; sanchez sˈænʧəz;
sandoval sˈændəvˌɑl; sanjay sˈænʤˌA; saoirse sˈɜɹʃə; sartre sˈɑɹtɹə; sasha sˈæʃə; saskia sˈæskiə;
satya sˈʌtjə; sauron sˈWɹˌɑn; scarlett skˈɑɹlət; schneider ʃnˈIdəɹ; schopenhauer ʃˈOpənhˌWəɹ;
schrodinger ʃɹˈOdɪŋəɹ; schrödinger ʃɹˈOdɪŋəɹ; schubert ʃˈubəɹt; schwarzenegger ʃwˈɔɹtsənˌɛɡəɹ;
scorsese skɔɹsˈAzi; seamus ʃˈAməs; sean ʃˈɔn; sebastian səbˈæsʧən; selena səlˈinə; serena səɹˈinə;
shakira ʃəkˈɪɹə; sheila ʃˈilə; shinzo ʃˈɪnzO; shirley ʃˈɜɹli; shostakovich ʃˌɑstəkˈOvɪʧ;
sibelius səbˈAliəs; siddharth sɪdˈɑɹt; sidney sˈɪdni; silva sˈɪlvə; simon sˈImən; simone sɪmˈOn;
sinatra sənˈɑtɹə; sinead ʃənˈAd; sinéad ʃənˈAd; siobhan ʃəvˈɔn; skywalker skˈIwˌɔkəɹ; sophia sOfˈiə;
soren sˈɔɹən; srinivasa sɹˌɪnɪvˈɑsə; stalin stˈɑlən; stanford stˈænfəɹd; steele stˈil; stephanie stˈɛfəni;
stravinsky stɹəvˈɪnski; sunak sˈunˌæk; sundar sˈʊndɑɹ; suzy sˈuzi; sven svˈɛn; syed sˈIˌɛd; sylvia sˈɪlviə;
syracuse sˈɪɹəkjˌus; tagore təɡˈɔɹ; tait tˈAt; takashi təkˈɑʃi; tamara təmˈɛɹə; tara tˈɛɹə;
tarantino tˌɛɹəntˈinO; targaryen tɑɹɡˈɛɹiən tɑːɡˈɛːɹɪən; tatiana tˌætiˈɑnə; tchaikovsky ʧIkˈɔfski;
theodore θˈiədˌɔɹ θˈiːədɔː; theodosius θˌiədˈOʃəs; theresa təɹˈisə; thetford θˈɛtfəɹd; thompson tˈɑmpsən;
thoreau θəɹˈO; thunberg tˈunbˌɜɹɡ; timothee tˈɪməθi; timothée tˈɪməθi; toby tˈObi; tolkien tˈOlkˌin;
tolstoy tˈOlstˌY; toyota tOjˈOTə; tran tɹˈæn; travis tɹˈævəs; trina tɹˈinə; truman tɹˈumən; tyler tˈIləɹ;
tyrion tˈɪɹiən; tyson tˈIsən; uchiha uʧˈihɑ; ursula ˈɜɹsələ; vader vˈAdəɹ; valencia vəlˈɛnsiə;
vangelis væŋɡˈɛlɪs; vera vˈɪɹə; vermeer vəɹmˈɪɹ; verne vˈɜɹn; versace vəɹsˈɑʧi; viktor vˈɪktəɹ;
vivian vˈɪviən; voldemort vˈOldəmˌɔɹt; volkswagen vˈOlkswˌæɡən; volodymyr vˌɑlədˈɪməɹ; vonnegut vˈɑnəɡət;
wagner vˈɑɡnəɹ; wakanda wəkˈɑndə; wally wˈɑli; walsh wˈɔlʃ; walt wˈɔlt; wang wˈæŋ; wendy wˈɛndi;
wesley wˈɛzli; westeros wˈɛstəɹˌOs; whitby wˈɪtbi; wiesel vizˈɛl; willie wˈɪli; winona wɪnˈOnə;
withdrew wɪðdɹˈu; wittgenstein vˈɪtɡənʃtˌIn; wojciech vˈYʧɛk; wolfgang wˈʊlfɡˌæŋ; wong wˈɔŋ;
wroclaw vɹˈɔtswɑf; wrocław vɹˈɔtswɑf; xavier zˈAvjəɹ; xiao ʃjˈW; yan jˈɑn; yara jˈɑɹə; yasmin jˈæzmɪn;
yeats jˈAts; yoda jˈOdə; yoko jˈOkO; yolanda jOlˈændə; yosef jˈOsəf; yosemite jOsˈɛməTi;
yousafzai jˌusəfzˈI; yuki jˈuki; yusuf jˈusəf; yvette ivˈɛt; yvonne ivˈɑn; zack zˈæk; zak zˈæk; zara zˈɑɹə;
zelensky zəlˈɛnski; zendaya zɛndˈAə; zhang ʤˈɑŋ ʤˈaŋ; zidane zidˈɑn; zlatan zlˈɑtɑn; zoe zˈOi; zoey zˈOi;
zorro zˈɔɹO; zuckerberg zˈʌkəɹbˌɜɹɡ
`

const TECHNICAL = `
vue vjˈu; acai ˌɑsˌIˈi; açaí ˌɑsˌIˈi; gov ɡˈʌv; abc ˌAbˌisˈi; adblock ˈædblˌɑk; airbnb ˌɛɹbˌiənbˈi; airpods ˈɛɹpˌɑdz; alibaba ˌæləbˈɑbə;
angularjs ˈæŋɡjələɹʤˌAˌɛs; ansible ˈænsəbᵊl; async ˈAsˌɪŋk; backend bˈækˌɛnd; btc bˌitˌisˈi;
chatgpt ʧˌætʤˌipˌitˈi; chromebook kɹˈOmbˌʊk; cia sˌiˌIˈA; cli sˌiˌɛlˈI; config kənfˈɪɡ; cpu sˌipˌijˈu;
cron kɹˈɑn; csi sˌiˌɛsˈI; debian dˈɛbiən; devops dˈɛvˌɑps; django ʤˈæŋɡO; ebook ˈibˌʊk; ecommerce ikˈɑmɜɹs;
elasticsearch əlˈæstɪksˌɜɹʧ; emojis ɪmˈOʤiz; ethereum əθˈɪɹiəm; facetime fˈAstˌIm; fbi ˌɛfbˌiˈI;
frontend fɹˈʌntˌɛnd; github ɡˈɪthˌʌb; gitlab ɡˈɪtlˌæb; gmail ʤˈimˌAl; golang ɡˈOlˌæŋ; gpt ʤˌipˌitˈi;
gpu ʤˌipˌijˈu; graphql ɡɹˌæfkjˌuˈɛl; hazmat hˈæzmˌæt; html ˌAʧtˌiˌɛmˈɛl; imac ˈImˌæk; imessage ˈImˌɛsɪʤ;
inc ˈɪŋk; ios ˌIˌOˈɛs; ipad ˈIpˌæd; ipados ˌIpædˌOˈɛs; iphone ˈIfˌOn; itunes ˈItˌunz; jenkins ʤˈɛŋkənz;
jupyter ʤˈupəTəɹ; kubectl kjˈubkəntɹˌOl; kubernetes kˌubəɹnˈɛTiz; laravel lˈæɹəvˌɛl; linkedin lˈɪŋktˌɪn;
livestream lˈIvstɹˌim; macbook mˈækbˌʊk; macos mˌækˌOˈɛs; mongodb mˈɑŋɡOdˌibˌi; mozilla mOzˈɪlə;
mutex mjˈutˌɛks; mysql mˌIˌɛskjˌuˈɛl; neuralink nˈʊɹəlˌɪŋk; nginx ˌɛnʤənˈɛks; nodejs nˈOdʤˌAˌɛs;
npm ˌɛnpˌiˈɛm; numpy nˈʌmpˌI; oauth ˈOˌɔθ; openai ˌOpᵊnˌAˈI; paypal pˈApˌæl; pdf pˌidˌiˈɛf;
pinterest pˈɪntəɹˌɛst; png pˌiˌɛnʤˈi; postgres pˈOstɡɹɛs; postgresql pˌOstɡɹɛskjˌuˈɛl;
powershell pˈWəɹʃˌɛl; pytorch pˈItˌɔɹʧ; qr kjˌuˈɑɹ; reddit ɹˈɛdət; redis ɹˈɛdəs; roku ɹˈOku;
samsung sˈæmsˌʌŋ; scikit sˈIkˌɪt; snapchat snˈæpʧˌæt; spacex spˌAsˈɛks; spotify spˈɑTəfˌI;
sqlite ˌɛskjˌuˌɛlˈIt; ssh ˌɛsˌɛsˈAʧ; startup stˈɑɹTˌʌp; startups stˈɑɹTˌʌps; sudo sˈudu; svg ˌɛsvˌiʤˈi;
sysadmin sˈɪsˌædmən; tensorflow tˈɛnsəɹflˌO; tiktok tˈɪktˌɑk; tuple tˈupəl; uber ˈubəɹ; udemy jˈudəmi;
ufo jˌuˌɛfˈO; ufos jˌuˌɛfˈOz; ui jˌuˈI; url jˌuˌɑɹˈɛl; usa jˌuˌɛsˈA; usb jˌuˌɛsbˈi; venmo vˈɛnmO;
verizon vəɹˈIzən; vpn vˌipˌiˈɛn; vs vˈɜɹsəs; wasm wˈɑzəm; webassembly wˈɛbəsˌɛmbli; webgpu wˈɛbʤˌipˌijˌu;
webpack wˈɛbpˌæk; webrtc wˈɛbˌɑɹtˌisˌi; websocket wˈɛbsˌɑkət; whatsapp wˈʌtsˌæp; wi-fi wˈIfˌI; wifi wˈIfˌI;
wikipedia wˌɪkəpˈidiə; wordpress wˈɜɹdpɹˌɛs; xbox ˈɛksbˌɑks; xcode ˈɛkskˌOd; xiaomi ʃWmˈi; yaml jˈæməl;
ymca wˌIˌɛmsˌiˈA; youtube jˈutˌub jˈuːtjuːb
`

const EVERYDAY = `
aah ˈɑ; achoo əʧˈu; argh ˈɑɹ; blonde blˈɑnd; bookshop bˈʊkʃˌɑp; broccoli bɹˈɑkəli; brr bɹ; brrr bɹ;
cellphone sˈɛlfˌOn; cetera sˈɛTəɹə; countrymen kˈʌntɹimən; cuter kjˈuTəɹ; cutest kjˈuTəst; czar zˈɑɹ;
daycare dˈAkˌɛɹ; donut dˈOnˌʌt; donuts dˈOnˌʌts; entree ˈɑntɹˌA; entrees ˈɑntɹˌAz; eww ˈu;
fiance fˌiɑnsˈA fɪˈɒnsA; fiancee fˌiɑnsˈA fɪˈɒnsA; fiancé fˌiɑnsˈA fɪˈɒnsA; fiancée fˌiɑnsˈA fɪˈɒnsA;
flatscreen flˈætskɹˌin; freshwater fɹˈɛʃwˌɔTəɹ; goddam ɡˈɑdˌæm; goddamn ɡˈɑdˌæm;
grandchildren ɡɹˈænʧˌɪldɹən; grr ɡɹ; grrr ɡɹ; haha hɑhˈɑ; hahaha hˌɑhɑhˈɑ; hardcore hˈɑɹdkˌɔɹ; hee hˈi;
heh hˈɛ; hehe hˌɛhˈɛ; hometown hˈOmtWn; hoo hˈu; lol lˈɑl; mahjong mˌɑʒˈɑŋ; meatloaf mˈitlˌOf;
mustn't've mˈʌsᵊntəv; mwah mwˈɑ; nevermind nˌɛvəɹmˈInd; newsstand nˈuzstˌænd; okeydokey ˌOkidˈOki;
onboard ˌɑnbˈɔɹd; oops ˈups; oww ˈW; payphone pˈAfˌOn; pff pf; poorer pˈʊɹəɹ; saltwater sˈɔltwˌɔTəɹ;
seatbelt sˈitbˌɛlt; shh ʃ; shhh ʃ; shhhh ʃ; shootout ʃˈuTˌWt; should've ʃˈʊdəv; sneezed snˈizd;
soiree swɑɹˈA; stupider stˈupədəɹ; stupidest stˈupədəst; teehee tˌihˈi; tighter tˈITəɹ; tsk tˈɪsk;
undergone ˌʌndəɹɡˈɔn; underway ˌʌndəɹwˈA; vibes vˈIbz; who've huv; whoo wˈu; woah wˈO; woohoo wˌuhˈu;
yum jˈʌm; zzz z; zzzz z
`

const FOREIGN = `
lait lˈA; plaça plˈɑsə; straße stɹˈɑsə; weißwurst vˈIsvʊɹst; gemütlichkeit ɡəmˈutlɪkkˌIt; füssen fˈʊsᵊn;
jiaozi ʤˈWzi; catalunya kˌætəlˈunjə; taisha tˈIʃə; inari ɪnˈɑɹi; nvme ˌɛnvˌiˌɛmˈi; usr jˈuzəɹ; reyes ɹˈAz;
amor əmˈɔɹ; arrivederci ˌɑɹivədˈɛɹʧi; auf ˈWf; bitte bˈɪtə; bonsoir bɔnswˈɑɹ; buenas bwˈAnəs; bueno bwˈAnO;
buenos bwˈAnOs; café kæfˈA kˈafA; cliche kliʃˈA klˈiːʃA; cliché kliʃˈA klˈiːʃA; creme kɹˈɛm; crème kɹˈɛm;
danke dˈɑŋkə; deja dˌAʒˈɑ; deux dˈʌ; dias dˈiəs; déjà dˌAʒˈɑ; façade fəsˈɑd; fraulein fɹˈYlˌIn;
grazie ɡɹˈɑtsi; guten ɡˈutᵊn; hallo həlˈO; jalapeno hˌɑləpˈAnjO; jalapeño hˌɑləpˈAnjO; jour ʒˈʊɹ;
maitre mˈAtɹə; monsieur məsjˈɜ; naïve nIˈiv nIˈiːv; nein nˈIn; notre nˈOTɹə nˈɒtɹə; oui wˈi;
piñata pinjˈɑTə; por pˈɔɹ; que kˈA; royale ɹYˈæl; résumé ɹˈɛzəmˌA ɹˈɛzjʊmA; senor sAnjˈɔɹ; senora sAnjˈɔɹə;
señor sAnjˈɔɹ; señora sAnjˈɔɹə; señorita sˌAnjəɹˈiTə; signore sinjˈɔɹA; touché tuʃˈA; trois twˈɑ;
vamos vˈɑmOs; vis-à-vis vˌizəvˈi; vive vˈiv; voilà vwɑlˈɑ; von vˈɑn; wiedersehen vˈidəɹzˌAən
`
