import type { Locale } from '../utterance.ts'
import { toBritish } from './british.ts'

/**
 * Words that the dictionaries lack or get wrong: word, American phonemes, and British ones where they do not follow by
 * rule. Lower case serves every spelling; capitals serve that spelling alone.
 */
export function builtInWords(locale: Locale): ReadonlyMap<string, string> {
  const rows = `${NAMES};${TECHNICAL};${EVERYDAY};${FOREIGN}`.split(/\s*;\s*/).filter((row) => row !== '')
  return new Map(
    rows.map((row) => {
      const [word = '', american = '', british] = row.trim().split(' ')
      return [word, locale === 'en-us' ? american : (british ?? toBritish(american, word))]
    }),
  )
}

const NAMES = `
aaliyah əlˈiə; abbott ˈæbət; abby ˈæbi; abdullah æbdˈʌlə; abner ˈæbnəɹ; abu ˈɑbu; adolf ˈAdˌɔlf; ahmed ˈɑməd;
ahmad ˈɑməd; aiden ˈAdᵊn; aisha Iˈiʃə; akira əkˈiɹə; albus ˈælbəs; alejandro ˌæləhˈɑndɹO; alfonso ælfˈɑnzO;
alison ˈæləsᵊn; allan ˈælən; allen ˈælən; alma ˈælmə; althea ælθˈiə; ambrose ˈæmbɹˌOz; amelia əmˈiliə;
ana ˈɑnə; anders ˈændəɹz; andre ˈɑndɹˌA; andrea ˈændɹiə; angeles ˈænʤələs; angelina ˌænʤəlˈinə; angus ˈæŋɡəs;
anil ənˈil; anita ənˈiTə; ann ˈæn; annie ˈæni; anthony ˈænθəni ˈantəni; antoine ˌɑntwˈɑn; antoinette ˌæntwənˈɛt;
antonio æntˈOniˌO; antony ˈæntəni; arjun ˈɑɹʤən; armstrong ˈɑɹmstɹˌɔŋ; arnold ˈɑɹnəld; arya ˈɑɹjə; asif ɑsˈif;
ava ˈAvə; avery ˈAvəɹi; bach bˈɑk; ballard bˈæləɹd; barack bəɹˈɑk; baxter bˈækstəɹ; beethoven bˈAtOvən;
benedict bˈɛnədˌɪkt; berger bˈɜɹɡəɹ; betty bˈɛTi; beyonce biˈɑnsA; birmingham bˈɜɹmɪŋhˌæm bˈɜːmɪŋəm;
blanche blˈænʧ; bonnie bˈɑni; boris bˈɔɹəs; bourne bˈɔɹn; bree bɹˈi; brett bɹˈɛt; brian bɹˈIən; bruce bɹˈus;
buchanan bjukˈænən; byron bˈIɹən; caitlin kˈAtlən; calvin kˈælvən; camilla kəmˈilə; carlos kˈɑɹlOs; carmen kˈɑɹmən;
carolyn kˈæɹələn; carr kˈɑɹ; carroll kˈæɹəl; cathy kˈæθi; cecil sˈisəl sˈɛsᵊl; cedric sˈɛdɹɪk; cesar sˈizəɹ;
chang ʧˈæŋ; chen ʧˈɛn; cheng ʧˈʌŋ; chloe klˈOi; cho ʧˈO; christine kɹɪstˈin; chung ʧˈʌŋ; claire klˈɛɹ;
clarke klˈɑɹk; cohen kˈOən; connie kˈɑni; connor kˈɑnəɹ; conor kˈɑnəɹ; corinne kəɹˈin; cortez kɔɹtˈɛz;
craig kɹˈAɡ; cromwell kɹˈɑmwˌɛl; crosby kɹˈɔzbi; cynthia sˈɪnθiə; daenerys dənˈɛɹəs; dana dˈAnə; darcy dˈɑɹsi;
darwin dˈɑɹwən; debbie dˈɛbi; deepak dˈipˌæk; diane dIˈæn; diego diˈAɡO; dmitri dəmˈitɹi; dolores dəlˈɔɹəs;
dominic dˈɑmənɪk; donald dˈɑnəld; donovan dˈɑnəvən; dorothy dˈɔɹəθi; dostoevsky dˌɑstəjˈɛfski; douglas dˈʌɡləs;
dumbledore dˈʌmbᵊldˌɔɹ; duncan dˈʌŋkən; ebenezer ˌɛbənˈizəɹ; edith ˈidəθ; elaine əlˈAn; elena ˈɛlənə; elon ˈilˌɑn;
elsa ˈɛlsə; elvis ˈɛlvəs; emerson ˈɛməɹsᵊn; emily ˈɛməli; emma ˈɛmə; enrique ɛnɹˈikA; eric ˈɛɹɪk; erik ˈɛɹɪk;
erika ˈɛɹɪkə; ethan ˈiθən; ethel ˈɛθəl; evans ˈɛvənz; farhan fɑɹhˈɑn; fatima fˈæTəmə; felix fˈilɪks; fernando fəɹnˈændO;
fiona fiˈOnə; fitzgerald fɪtsʤˈɛɹəld; fleur flˈɜɹ; francesca fɹænʧˈɛskə; frasier fɹˈAʒəɹ; freud fɹˈYd; frodo fɹˈOdO;
gandalf ɡˈændˌɑlf; gandhi ɡˈɑndi; garcia ɡɑɹsˈiə; gareth ɡˈæɹəθ; garfield ɡˈɑɹfˌild; gerald ʤˈɛɹəld;
gertrude ɡˈɜɹtɹˌud; giles ʤˈIlz; gillian ʤˈɪliən; giovanni ˌʤiəvˈɑni; giuseppe ʤəsˈɛpi; goethe ɡˈɜɹtə; gomez ɡˈOmɛz;
gonzalez ɡənzˈɑləs; greta ɡɹˈɛTə; guinness ɡˈɪnəs; hagrid hˈæɡɹəd; hamza hˈæmzə; harriet hˈæɹiət; harris hˈæɹɪs;
harvard hˈɑɹvəɹd; harvey hˈɑɹvi; hassan həsˈɑn; hegel hˈAɡᵊl; helena hˈɛlənə; hemingway hˈɛmɪŋwˌA;
herbert hˈɜɹbəɹt; hermione həɹmˈIəni; hernandez həɹnˈændəz; hilary hˈɪləɹi; hiroshi hɪɹˈOʃi; hitler hˈɪtləɹ;
hogwarts hˈɔɡwˌɔɹts; hugh hjˈu; hugo hjˈuɡO; ibrahim ˈɪbɹəhˌim; ian ˈiən; igor ˈiɡˌɔɹ; ingrid ˈɪŋɡɹəd; ira ˈIɹə;
irene Iɹˈin; isaac ˈIzək; isabel ˈɪzəbˌɛl; isabella ˌɪzəbˈɛlə; ivan ˈIvən; jacqueline ʤˈækəlˌin; jamal ʤəmˈɑl;
jameson ʤˈAməsᵊn; jamie ʤˈAmi; janet ʤˈænət; jared ʤˈæɹəd; jasmine ʤˈæzmən; javier hˌɑviˈɛɹ; jeff ʤˈɛf;
jefferson ʤˈɛfəɹsᵊn; jeremy ʤˈɛɹəmi; jerry ʤˈɛɹi; jinping ʤɪnpˈɪŋ; joan ʤˈOn; joanna ʤOˈænə; jonas ʤˈOnəs;
jorge hˈɔɹhA; jose hOsˈA; josie ʤˈOzi; juan wˈɑn; jude ʤˈud; julio hˈuliˌO; kaitlyn kˈAtlən; kamala kˈɑmələ;
karen kˈæɹən; katherine kˈæθɹən; katharine kˈæθɹən; catherine kˈæθɹən; kathy kˈæθi; katrina kətɹˈinə; keats kˈits;
keisha kˈiʃə; kenji kˈɛnʤi; kevin kˈɛvən; khan kˈɑn; kim kˈɪm; kirby kˈɜɹbi; knox nˈɑks; kofi kˈOfi; kumar kumˈɑɹ;
kyle kˈIl; kylie kˈIli; lamar ləmˈɑɹ; lars lˈɑɹz; latoya lətˈYə; leo lˈiO; leon lˈiˌɑn; leonard lˈɛnəɹd; liam lˈiəm;
lila lˈIlə; linda lˈɪndə; lizzie lˈɪzi; lori lˈɔɹi; louie lˈui; louise luˈiz; lucia lˈuʃə; lucille lusˈil; luke lˈuk;
lydia lˈɪdiə; macron mɑkɹˈɔn; madeline mˈædələn; mae mˈA; maggie mˈæɡi; mara mˈɑɹə; marco mˈɑɹkO; margaret mˈɑɹɡɹət;
maria məɹˈiə; marianne mˌæɹiˈæn; marie məɹˈi; marilyn mˈæɹələn; mario mˈɑɹiˌO; marjorie mˈɑɹʤəɹi; martha mˈɑɹθə;
martinez mɑɹtˈinəz; mateo mətˈAO; matt mˈæt; matthew mˈæθju; maurice mɔɹˈis mˈɒɹɪs; doug dˈʌɡ; hong hˈɑŋ; kong kˈɑŋ; johann jˈOhˌɑn; rebecca ɹəbˈɛkə; sebastian səbˈæsʧən; debussy dˌɛbjusˈi; nemo nˈimO; aidan ˈAdᵊn; liu ljˈu; xiao ʃjˈW; thetford θˈɛtfəɹd; monmouth mˈɑnməθ; herschel hˈɜɹʃəl; le lə; de də; della dˈɛlə; byrd bˈɜɹd; rameau ɹɑmˈO; peterson pˈiTəɹsən; andré ˈɑndɹˌA; fauré fɔɹˈA; st sˈAnt; n't ᵊnt; withdrew wɪðdɹˈu; neuquén njukˈɛn; verne vˈɜɹn; nietzsche nˈiʧə; descartes dAkˈɑɹt; foucault fukˈO; camus kæmˈu; dumas dumˈɑ; proust pɹˈust; renoir ɹənwˈɑɹ; monet mOnˈA; van vˈæn; mehmet mˈɛmət; mei mˈA;
meredith mˈɛɹədəθ; merkel mˈɜɹkᵊl; mia mˈiə; miguel mɪɡˈɛl; mildred mˈɪldɹəd; moira mˈYɹə; morris mˈɔɹɪs;
mozart mˈOtsˌɑɹt; muhammad mOhˈɑməd; mohammed mOhˈɑməd; naomi nAˈOmi; nat nˈæt; natasha nətˈɑʃə; neal nˈil;
nguyen wˈɪn; nia nˈiə; nikhil nɪkˈil; noah nˈOə; norris nˈɔɹəs; olivia əlˈɪviə; omar ˈOmˌɑɹ; owen ˈOən; pablo pˈɑblO;
patel pətˈɛl; patrice pətɹˈis; patricia pətɹˈɪʃə; patrick pˈætɹɪk; paul pˈɔl; pedro pˈAdɹO; peyton pˈAtᵊn;
phoebe fˈibi; phyllis fˈɪləs; poe pˈO; portia pˈɔɹʃə; pranav pɹənˈɑv; presley pɹˈɛzli; priya pɹˈiə; putin pˈutᵊn;
rachel ɹˈAʧəl; raj ɹˈɑʤ; ramanujan ɹˌɑmˈɑnuʤən; ramon ɹəmˈOn; raoul ɹɑˈul; ravi ɹˈɑvi; reagan ɹˈAɡən; reese ɹˈis;
renee ɹənˈA; ricardo ɹɪkˈɑɹdO; rio ɹˈiO; rita ɹˈiTə; robbins ɹˈɑbənz; robinson ɹˈɑbənsᵊn; rodney ɹˈɑdni;
rodriguez ɹɑdɹˈiɡəz; rohan ɹˈOən; ronald ɹˈɑnəld; roosevelt ɹˈOzəvˌɛlt; rory ɹˈɔɹi; rosa ɹˈOzə; ross ɹˈɔs;
rousseau ɹusˈO; rufus ɹˈufəs; russ ɹˈʌs; russell ɹˈʌsəl; ryan ɹˈIən; salman sɑlmˈɑn; sanchez sˈænʧəz;
sanjay sˈænʤˌA; santiago sˌæntiˈɑɡO; saoirse sˈɜɹʃə; sasha sˈæʃə; saul sˈɔl; schneider ʃnˈIdəɹ; schubert ʃˈubəɹt;
sean ʃˈɔn; selena səlˈinə; serena səɹˈinə; shah ʃˈɑ; sheila ʃˈilə; shirley ʃˈɜɹli; siddharth sɪdˈɑɹt;
sidney sˈɪdni; silva sˈɪlvə; simon sˈImən; simone sɪmˈOn; sinatra sənˈɑtɹə; siobhan ʃəvˈɔn; sofia sOfˈiə;
sophia sOfˈiə; sophie sˈOfi; srinivasa ʃɹˌinivˈɑsə; stalin stˈɑlən; stanford stˈænfəɹd; stephen stˈivᵊn;
sven svˈɛn; sylvia sˈɪlviə; takashi təkˈɑʃi; tamara təmˈɛɹə; tara tˈɛɹə; targaryen tɑɹɡˈɛɹiən; tatiana tˌætiˈɑnə;
tchaikovsky ʧIkˈɔfski; theodore θˈiədˌɔɹ; theresa təɹˈisə; thompson tˈɑmpsən; toby tˈObi; tolkien tˈOlkˌin;
tolstoy tˈOlstˌY; toyota tOjˈOTə; tran tɹˈæn; travis tɹˈævəs; trina tɹˈinə; truman tɹˈumən; tyrion tˈɪɹiən;
vera vˈɪɹə; viktor vˈɪktəɹ; vivian vˈɪviən; vladimir vlˈædəmˌɪɹ; vonnegut vˈɑnəɡət; wagner vˈɑɡnəɹ; wally wˈɑli;
walsh wˈɔlʃ; walt wˈɔlt; wang wˈæŋ; wesley wˈɛzli; westeros wˈɛstəɹˌOs; willie wˈɪli; wong wˈɔŋ; xavier zˈAvjəɹ;
xi ʃˈi; yan jˈɑn; yuki jˈuki; yusuf jˈusəf; zack zˈæk; zak zˈæk; zara zˈɑɹə; zelensky zəlˈɛnski; zhang ʤˈɑŋ;
zoe zˈOi; zoey zˈOi; zuckerberg zˈʌkəɹbˌɜɹɡ
`

const TECHNICAL = `
adblock ˈædblˌɑk; airbnb ˌɛɹbˌiənbˈi; airpods ˈɛɹpˌɑdz; alibaba ˌæləbˈɑbə; angularjs ˈæŋɡjələɹʤˌAˌɛs; ansible ˈænsəbᵊl;
async ˈAsˌɪŋk; auth ˈɔθ; azure ˈæʒəɹ; backend bˈækˌɛnd; bitcoin bˈɪtkˌYn; blockchain blˈɑkʧˌAn; bluetooth blˈutˌuθ;
btc bˌitˌisˈi; captcha kˈæpʧə; chatbot ʧˈætbˌɑt; chatgpt ʧˌætʤˌipˌitˈi; chromebook kɹˈOmbˌʊk; chromium kɹˈOmiəm;
cli sˌiˌɛlˈI; codec kˈOdˌɛk; config kənfˈɪɡ; covid kˈOvəd; cron kɹˈɑn; crypto kɹˈɪptO; cybersecurity sˌIbəɹsəkjˈʊɹəTi;
dataset dˈATəsˌɛt; debian dˈɛbiən; deepfake dˈipfˌAk; devops dˈɛvˌɑps; discord dˈɪskˌɔɹd; django ʤˈæŋɡO;
docker dˈɑkəɹ; ebook ˈibˌʊk; ecommerce ikˈɑmɜɹs; elasticsearch əlˈæstɪksˌɜɹʧ; emoji ɪmˈOʤi; emojis ɪmˈOʤiz;
ethereum əθˈɪɹiəm; exabyte ˈɛksəbˌIt; facetime fˈAstˌIm; fedora fədˈɔɹə; fintech fˈɪntˌɛk; frontend fɹˈʌntˌɛnd;
gigabyte ɡˈɪɡəbˌIt; git ɡˈɪt; github ɡˈɪthˌʌb; gitlab ɡˈɪtlˌæb; gmail ʤˈimˌAl; gnome nˈOm; golang ɡˈOlˌæŋ;
gpt ʤˌipˌitˈi; graphql ɡɹˌæfkjˌuˈɛl; hashtag hˈæʃtˌæɡ; html ˌAʧtˌiˌɛmˈɛl; hydroxychloroquine hIdɹˌɑksiklˈɔɹəkwˌin;
ibuprofen ˌIbjupɹˈOfən; imessage ˈImˌɛsɪʤ; influencer ˈɪnflˌuənsəɹ; infosec ˈɪnfOsˌɛk; instagram ˈɪnstəɡɹˌæm;
ios ˌIˌOˈɛs; ipad ˈIpˌæd; ipados ˌIpædˌOˈɛs; iphone ˈIfˌOn; imac ˈImˌæk; itunes ˈItˌunz; jenkins ʤˈɛŋkənz;
jpeg ʤˈApˌɛɡ; json ʤˈAsᵊn; jupyter ʤˈupəTəɹ; kubernetes kˌubəɹnˈɛTiz; kubectl kjˈubkəntɹˌOl; laravel lˈæɹəvˌɛl;
latex lˈAtˌɛks; LaTeX lˈAtˌɛk; lidar lˈIdˌɑɹ; linkedin lˈɪŋktˌɪn; linux lˈɪnəks; livestream lˈIvstɹˌim; login lˈɔɡˌɪn;
macbook mˈækbˌʊk; macos mˌækˌOˈɛs; malware mˈælwˌɛɹ; markdown mˈɑɹkdˌWn; megabyte mˈɛɡəbˌIt; meme mˈim;
metaverse mˈɛTəvˌɜɹs; minecraft mˈInkɹˌæft; mongodb mˈɑŋɡOdˌibˌi; mozilla mOzˈɪlə; mutex mjˈutˌɛks; mysql mˌIˌɛskjˌuˈɛl;
neuralink nˈʊɹəlˌɪŋk; nginx ˌɛnʤənˈɛks; nodejs nˈOdʤˌAˌɛs; npm ˌɛnpˌiˈɛm; numpy nˈʌmpˌI; nvidia ɛnvˈɪdiə; oauth ˈOˌɔθ;
openai ˌOpᵊnˌAˈI; paypal pˈApˌæl; pdf pˌidˌiˈɛf; phishing fˈɪʃɪŋ; pinterest pˈɪntəɹˌɛst; pixel pˈɪksᵊl; png pˌiˌɛnʤˈi;
podcast pˈɑdkˌæst; postgres pˈOstɡɹɛs; postgresql pˌOstɡɹɛskjˌuˈɛl; powershell pˈWəɹʃˌɛl; pytorch pˈItˌɔɹʧ;
qr kjˌuˈɑɹ; reddit ɹˈɛdət; redis ɹˈɛdəs; regex ɹˈɛʤˌɛks; repo ɹˈipO; roku ɹˈOku; ransomware ɹˈænsᵊmwˌɛɹ;
samsung sˈæmsˌʌŋ; scikit sˈIkˌɪt; selfie sˈɛlfi; siri sˈɪɹi; skype skˈIp; smartphone smˈɑɹtfˌOn; snapchat snˈæpʧˌæt;
spacex spˌAsˈɛks; spotify spˈɑTəfˌI; sqlite ˌɛskjˌuˌɛlˈIt; ssh ˌɛsˌɛsˈAʧ; startup stˈɑɹTˌʌp; startups stˈɑɹTˌʌps;
sudo sˈudu; svg ˌɛsvˌiʤˈi; sysadmin sˈɪsˌædmən; tensorflow tˈɛnsəɹflˌO; terabyte tˈɛɹəbˌIt; terraform tˈɛɹəfˌɔɹm;
tesla tˈɛslə; tiktok tˈɪktˌɑk; timestamp tˈImstˌæmp; tuple tˈupəl; typescript tˈIpskɹˌɪpt; uber ˈubəɹ; ubuntu ubˈʊntu;
udemy jˈudəmi; ui jˌuˈI; unicode jˈunəkˌOd; url jˌuˌɑɹˈɛl; usb jˌuˌɛsbˈi; username jˈuzəɹnˌAm; verizon vəɹˈIzən;
venmo vˈɛnmO; vlog vlˈɔɡ; vpn vˌipˌiˈɛn; wasm wˈɑzəm; webassembly wˈɛbəsˌɛmbli; webgpu wˈɛbʤˌipˌijˌu; webrtc wˈɛbˌɑɹtˌisˌi;
webinar wˈɛbənˌɑɹ; webpack wˈɛbpˌæk; website wˈɛbsˌIt; websocket wˈɛbsˌɑkət; wechat wˈiʧˌæt; whatsapp wˈʌtsˌæp;
wifi wˈIfˌI; wi-fi wˈIfˌI; wikipedia wˌɪkəpˈidiə; wordpress wˈɜɹdpɹˌɛs; xbox ˈɛksbˌɑks; xcode ˈɛkskˌOd;
xiaomi ʃWmˈi; yaml jˈæməl; youtube jˈutˌub jˈuːtjuːb; zip zˈɪp
`

const EVERYDAY = `
aah ˈɑ; aargh ˈɑɹ; achoo əʧˈu; ahh ˈɑ; ahem əhˈɛm; argh ˈɑɹ; aww ˈɔ; awww ˈɔ; bbq bˈɑɹbəkjˌu; blonde blˈɑnd;
bookshop bˈʊkʃˌɑp; broccoli bɹˈɑkəli; brr bɹ; brrr bɹ; cellphone sˈɛlfˌOn; cetera sˈɛTəɹə; countrymen kˈʌntɹimən;
cuter kjˈuTəɹ; cutest kjˈuTəst; cyberpunk sˈIbəɹpˌʌŋk; daycare dˈAkˌɛɹ; donut dˈOnˌʌt; donuts dˈOnˌʌts; dude dˈud;
eek ˈik; eww ˈu; ew ˈu; fiance fˌiɑnsˈA fɪˈɒnsA; fiancee fˌiɑnsˈA fɪˈɒnsA; fiancé fˌiɑnsˈA fɪˈɒnsA;
fiancée fˌiɑnsˈA fɪˈɒnsA; flatscreen flˈætskɹˌin; freshwater fɹˈɛʃwˌɔTəɹ; gah ɡˈɑ; goddamn ɡˈɑdˌæm; goddam ɡˈɑdˌæm;
grandchildren ɡɹˈænʧˌɪldɹən; grr ɡɹ; grrr ɡɹ; haha hɑhˈɑ; hahaha hˌɑhɑhˈɑ; hardcore hˈɑɹdkˌɔɹ; heh hˈɛ; hehe hˌɛhˈɛ;
hee hˈi; hometown hˈOmtWn; hoo hˈu; huh hˈʌ; lol lˈɑl; mahjong mˌɑʒˈɑŋ; meatloaf mˈitlˌOf; meh mˈɛ; mwah mwˈɑ;
nah nˈæ; nope nˈOp; newsstand nˈuzstˌænd; oof ˈuf; ooh ˈu; oops ˈups; ouch ˈWʧ; oww ˈW; onboard ˌɑnbˈɔɹd; online ˌɑnlˈIn;
payphone pˈAfˌOn; pew pjˈu; pff pf; pfft pft; phew fjˈu; pic pˈɪk; poorer pˈʊɹəɹ; saltwater sˈɔltwˌɔTəɹ; seatbelt sˈitbˌɛlt;
sheesh ʃˈiʃ; shh ʃ; shhh ʃ; shhhh ʃ; shootout ʃˈuTˌWt; sneezed snˈizd; soiree swɑɹˈA; stupider stˈupədəɹ; stupidest stˈupədəst;
teehee tˌihˈi; tighter tˈITəɹ; tsk tˈɪsk; ugh ˈʌɡ; uhh ˈʌ; umm ˈʌm; underway ˌʌndəɹwˈA; vibe vˈIb; vibes vˈIbz; welp wˈɛlp;
whee wˈi; whoa wˈO; whoo wˈu; woah wˈO; woohoo wˌuhˈu; woo wˈu; yay jˈA; yikes jˈIks; yippee jˈɪpi; yolo jˈOlO; yup jˈʌp;
yum jˈʌm; zzz z; zzzz z
`

const FOREIGN = `
adios ˌɑdiˈOs; apartheid əpˈɑɹtˌAt; arrivederci ˌɑɹivədˈɛɹʧi; auf ˈWf; baguette bæɡˈɛt; bonjour bɔnʒˈʊɹ; bonsoir bɔnswˈɑɹ;
buenas bwˈAnəs; bueno bwˈAnO; buenos bwˈAnOs; cafe kæfˈA kˈafA; café kæfˈA kˈafA; cliche kliʃˈA klˈiːʃA; cliché kliʃˈA klˈiːʃA;
creme kɹˈɛm; crème kɹˈɛm; danke dˈɑŋkə; deja dˌAʒˈɑ; déjà dˌAʒˈɑ; dias dˈiəs; facade fəsˈɑd; façade fəsˈɑd; fraulein fɹˈYlˌIn;
gracias ɡɹˈɑsiəs; grazie ɡɹˈɑtsi; guten ɡˈutᵊn; hallo həlˈO; hola ˈOlə; jalapeño hˌɑləpˈAnjO; jalapeno hˌɑləpˈAnjO; jour ʒˈʊɹ;
merci mɛɹsˈi; monsieur məsjˈɜ; naïve nIˈiv nIˈiːv; nein nˈIn; notre nˈOTɹə nˈɒtɹə; oui wˈi; piñata pinjˈɑTə; por pˈɔɹ; que kˈA;
queso kˈAsO; résumé ɹˈɛzəmˌA ɹˈɛzjʊmA; señor sAnjˈɔɹ; senor sAnjˈɔɹ; senora sAnjˈɔɹə; señora sAnjˈɔɹə; señorita sˌAnjəɹˈiTə;
signore sinjˈɔɹA; touché tuʃˈA; umlaut ˈʊmlˌWt; vamos vˈɑmOs; vis-à-vis vˌizəvˈi; voilà vwɑlˈɑ; voila vwɑlˈɑ; von vˈɑn;
wiedersehen vˈidəɹzˌAən
`
