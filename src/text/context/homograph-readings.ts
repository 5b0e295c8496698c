/* eslint max-lines: off -- a data table */

/** One way to say a word that is written one way and said several. */
export interface Reading {
  /** Which sense, for people: a word class or what the word means. */
  readonly sense: string
  /** Kokoro's alphabet. */
  readonly us: string
  readonly gb: string
}

/**
 * The words whose reading the sentence decides, each with its senses: sense, American, British. Phonemes are those of
 * the lexicon where it has the reading. The trained model knows a sense by its place in the word's list.
 */
const TABLE = `
abstract      adjective-noun    ˈæbstɹˌækt      ˈabstɹakt
              verb              əbstɹˈækt       əbstɹˈakt
abuse         noun              əbjˈus          əbjˈuːs
              verb              əbjˈuz          əbjˈuːz
abuses        noun              əbjˈusᵻz        əbjˈuːsɪz
              verb              əbjˈuzᵻz        əbjˈuːzɪz
addict        noun              ˈædɪkt          ˈadɪkt
              verb              ədˈɪkt          ədˈɪkt
advocate      noun              ˈædvəkət        ˈadvəkət
              verb              ˈædvəkˌAt       ˈadvəkAt
affect        noun              ˈæfˌɛkt         ˈafɛkt
              verb              əfˈɛkt          əfˈɛkt
affiliate     noun              əfˈɪliət        əfˈɪlɪət
              verb              əfˈɪliˌAt       əfˈɪlɪAt
aged          adjective         ˈAʤɪd           ˈAʤɪd
              participle        ˈAʤd            ˈAʤd
aggregate     adjective-noun    ˈæɡɹəɡət        ˈaɡɹɪɡət
              verb              ˈæɡɹəɡˌAt       ˈaɡɹɪɡAt
alternate     adjective-noun    ˈɔltəɹnət       ɔːltˈɜːnɪt
              verb              ˈɔltəɹnˌAt      ˈɔːltənAt
analyses      noun              ənˈæləsˌiz      ənˈalɪsiːz
              verb              ˈænᵊlˌIzᵻz      ˈanəlIzɪz
animate       adjective-noun    ˈænəmət         ˈanɪmət
              verb              ˈænəmˌAt        ˈanɪmAt
appropriate   adjective         əpɹˈOpɹiət      əpɹˈQpɹɪət
              verb              əpɹˈOpɹiˌAt     əpɹˈQpɹɪAt
approximate   adjective-noun    əpɹˈɑksəmət     əpɹˈɒksɪmət
              verb              əpɹˈɑksəmˌAt    əpɹˈɒksɪmAt
articulate    adjective         ɑɹtˈɪkjələt     ɑːtˈɪkjʊlət
              verb              ɑɹtˈɪkjəlˌAt    ɑːtˈɪkjʊlAt
associate     adjective-noun    əsˈOsiət        əsˈQʃɪət
              verb              əsˈOsiˌAt       əsˈQʃɪAt
attribute     noun              ˈætɹəbjˌut      ˈatɹɪbjuːt
              verb              ətɹˈɪbjˌut      ətɹˈɪbjuːt
august        adjective         ɔɡˈʌst          ɔːɡˈʌst
              month             ˈɔɡəst          ˈɔːɡəst
              name              ˈWɡˌʊst         ˈWɡʊst
axes          axis              ˈæksˌiz         ˈaksiːz
              axe               ˈæksᵻz          ˈaksɪz
bases         base              bˈAsᵻz          bˈAsɪz
              basis             bˈAsiz          bˈAsiːz
bass          music             bˈAs            bˈAs
              fish              bˈæs            bˈas
beloved       adjective         bəlˈʌvɪd        bɪlˈʌvɪd
              participle        bəlˈʌvd         bɪlˈʌvd
blessed       adjective         blˈɛsɪd         blˈɛsɪd
              participle        blˈɛst          blˈɛst
bologna       place             bəlˈOnjə        bəlˈɒnjə
              sausage           bəlˈOni         bəlˈQni
bow           knot              bˈO             bˈQ
              bend              bˈW             bˈW
buffet        noun              bʊfˈA           bˈʌfA
              verb              bˈʌfət          bˈʌfɪt
celtic        team              sˈɛltɪk         sˈɛltɪk
              culture           kˈɛltɪk         kˈɛltɪk
close         adjective-noun    klˈOs           klˈQs
              verb              klˈOz           klˈQz
combine       noun              kˈɑmbˌIn        kˈɒmbIn
              verb              kəmbˈIn         kəmbˈIn
compact       adjective-noun    kˈɑmpˌækt       kəmpˈakt
              verb              kəmpˈækt        kəmpˈakt
compound      noun              kˈɑmpˌWnd       kˈɒmpWnd
              verb              kəmpˈWnd        kəmpˈWnd
compress      noun              kˈɑmpɹˌɛs       kˈɒmpɹɛs
              verb              kəmpɹˈɛs        kəmpɹˈɛs
conduct       noun              kˈɑndˌʌkt       kˈɒndʌkt
              verb              kəndˈʌkt        kəndˈʌkt
confines      noun              kˈɑnfInz        kˈɒnfInz
              verb              kənfˈInz        kənfˈInz
conflict      noun              kˈɑnflˌɪkt      kˈɒnflɪkt
              verb              kənflˈɪkt       kənflˈɪkt
conglomerate  adjective-noun    kənɡlˈɑməɹət    kənɡlˈɒməɹət
              verb              kənɡlˈɑməɹˌAt   kənɡlˈɒməɹAt
conjugate     adjective-noun    kˈɑnʤəɡət       kˈɒnʤʊɡət
              verb              kˈɑnʤəɡˌAt      kˈɒnʤʊɡAt
conscript     noun              kˈɑnskɹˌɪpt     kˈɒnskɹɪpt
              verb              kənskɹˈɪpt      kənskɹˈɪpt
console       noun              kˈɑnsˌOl        kˈɒnsQl
              verb              kənsˈOl         kənsˈQl
consort       noun              kˈɑnsɔɹt        kˈɒnsɔːt
              verb              kənsˈɔɹt        kənsˈɔːt
construct     noun              kˈɑnstɹˌʌkt     kˈɒnstɹʌkt
              verb              kənstɹˈʌkt      kənstɹˈʌkt
consummate    adjective         kˈɑnsəmət       kˈɒnsjʊmət
              verb              kˈɑnsəmˌAt      kˈɒnsjʊmAt
content       satisfied         kəntˈɛnt        kəntˈɛnt
              noun              kˈɑntɛnt        kˈɒntɛnt
contest       noun              kˈɑntˌɛst       kˈɒntɛst
              verb              kəntˈɛst        kəntˈɛst
contract      noun              kˈɑntɹˌækt      kˈɒntɹakt
              verb              kəntɹˈækt       kəntɹˈakt
contrast      noun              kˈɑntɹˌæst      kˈɒntɹɑːst
              verb              kəntɹˈæst       kəntɹˈɑːst
converse      adjective-noun    kˈɑnvˌɜɹs       kˈɒnvəːs
              verb              kənvˈɜɹs        kənvˈɜːs
convert       noun              kˈɑnvˌɜɹt       kˈɒnvəːt
              verb              kənvˈɜɹt        kənvˈɜːt
convict       noun              kˈɑnvˌɪkt       kˈɒnvɪkt
              verb              kənvˈɪkt        kənvˈɪkt
coordinate    adjective-noun    kOˈɔɹdənət      kQˈɔːdɪnət
              verb              kOˈɔɹdənˌAt     kQˈɔːdɪnAt
correlate     noun              kˈɔɹələt        kˈɒɹələt
              verb              kˈɔɹəlˌAt       kˈɒɹəlAt
cursed        adjective         kˈɜɹsəd         kˈɜːsɪd
              participle        kˈɜɹst          kˈɜːst
decrease      noun              dˈikɹˌis        dˈiːkɹiːs
              verb              dəkɹˈis         dɪkɹˈiːs
defect        noun              dˈifɛkt         dˈiːfɛkt
              verb              dəfˈɛkt         dɪfˈɛkt
degenerate    adjective-noun    dəʤˈɛnəɹət      dɪʤˈɛnəɹət
              verb              dəʤˈɛnəɹˌAt     dɪʤˈɛnəɹAt
delegate      noun              dˈɛləɡət        dˈɛlɪɡət
              verb              dˈɛləɡˌAt       dˈɛlɪɡAt
deliberate    adjective         dəlˈɪbəɹət      dɪlˈɪbəɹət
              verb              dəlˈɪbəɹˌAt     dɪlˈɪbəɹAt
desert        noun              dˈɛzəɹt         dˈɛzət
              verb              dəzˈɜɹt         dɪzˈɜːt
deviate       noun              dˈiviət         dˈiːvɪət
              verb              dˈiviˌAt        dˈiːvɪAt
diagnoses     noun              dˌIəɡnˈOsˌiz    dˌIəɡnˈQsiːz
              verb              dˌIəɡnˈOsᵻz     dˌIəɡnˈQzɪz
diffuse       adjective         dəfjˈus         dɪfjˈuːs
              verb              dəfjˈuz         dɪfjˈuːz
discard       noun              dˈɪskˌɑɹd       dˈɪskɑːd
              verb              dəskˈɑɹd        dɪskˈɑːd
discharge     noun              dˈɪsʧˌɑɹʤ       dˈɪsʧɑːʤ
              verb              dɪsʧˈɑɹʤ        dɪsʧˈɑːʤ
discount      noun              dˈɪskˌWnt       dˈɪskWnt
              verb              dˌɪskˈWnt       dɪskˈWnt
document      noun              dˈɑkjəmənt      dˈɒkjʊmᵊnt
              verb              dˈɑkjəmˌɛnt     dˈɒkjʊmɛnt
dove          noun              dˈʌv            dˈʌv
              verb              dˈOv            dˈQv
duplicate     adjective-noun    dˈupləkət       djˈuːplɪkət
              verb              dˈupləkˌAt      djˈuːplɪkAt
elaborate     adjective         əlˈæbəɹət       ɪlˈabəɹət
              verb              əlˈæbəɹˌAt      ɪlˈabəɹAt
entrance      noun              ˈɛntɹəns        ˈɛntɹəns
              verb              ɪntɹˈæns        ɪntɹˈɑːns
escort        noun              ˈɛskˌɔɹt        ˈɛskɔːt
              verb              ɪskˈɔɹt         ɪskˈɔːt
estimate      noun              ˈɛstəmət        ˈɛstɪmət
              verb              ˈɛstəmˌAt       ˈɛstɪmAt
excuse        noun              ɪkskjˈus        ɪkskjˈuːs
              verb              ɪkskjˈuz        ɪkskjˈuːz
expatriate    noun              ɛkspˈAtɹiət     ɛkspˈatɹɪət
              verb              ɛkspˈAtɹiˌAt    ɛkspˈatɹɪAt
exploit       noun              ˈɛksplˌYt       ˈɛksplYt
              verb              ɪksplˈYt        ɪksplˈYt
export        noun              ˈɛkspˌɔɹt       ˈɛkspɔːt
              verb              ɪkspˈɔɹt        ɪkspˈɔːt
expose        noun              ˌɛkspOzˈA       ɛkspˈQzA
              verb              ɪkspˈOz         ɪkspˈQz
extract       noun              ˈɛkstɹˌækt      ˈɛkstɹakt
              verb              ɪkstɹˈækt       ɪkstɹˈakt
fragment      noun              fɹˈæɡmənt       fɹˈaɡmᵊnt
              verb              fɹæɡmˈɛnt       fɹaɡmˈɛnt
frequent      adjective         fɹˈikwənt       fɹˈiːkwᵊnt
              verb              fɹikwˈɛnt       fɹɪkwˈɛnt
graduate      adjective-noun    ɡɹˈæʤəwət       ɡɹˈaʤʊət
              verb              ɡɹˈæʤʊˌAt       ɡɹˈaʤʊAt
house         noun              hˈWs            hˈWs
              verb              hˈWz            hˈWz
impact        noun              ˈɪmpˌækt        ˈɪmpakt
              verb              ɪmpˈækt         ɪmpˈakt
implant       noun              ˈɪmplˌænt       ˈɪmplɑːnt
              verb              ɪmplˈænt        ɪmplˈɑːnt
implement     noun              ˈɪmpləmənt      ˈɪmplɪmᵊnt
              verb              ˈɪmpləmˌɛnt     ˈɪmplɪmɛnt
import        noun              ˈɪmpˌɔɹt        ˈɪmpɔːt
              verb              ɪmpˈɔɹt         ɪmpˈɔːt
incense       noun              ˈɪnsˌɛns        ˈɪnsɛns
              verb              ɪnsˈɛns         ɪnsˈɛns
incline       noun              ˈɪnklˌIn        ˈɪnklIn
              verb              ɪnklˈIn         ɪnklˈIn
increase      noun              ˈɪnkɹˌis        ˈɪnkɹiːs
              verb              ɪnkɹˈis         ɪnkɹˈiːs
increment     noun              ˈɪŋkɹəmənt      ˈɪnkɹɪmᵊnt
              verb              ˈɪŋkɹəmˌɛnt     ˈɪŋkɹɪmɛnt
initiate      noun              ɪnˈɪʃiət        ɪnˈɪʃɪət
              verb              ɪnˈɪʃiˌAt       ɪnˈɪʃɪAt
insert        noun              ˈɪnsˌɜɹt        ˈɪnsəːt
              verb              ɪnsˈɜɹt         ɪnsˈɜːt
instrument    noun              ˈɪnstɹəmənt     ˈɪnstɹʊmᵊnt
              verb              ˈɪnstɹəmˌɛnt    ˈɪnstɹʊmɛnt
insult        noun              ˈɪnsˌʌlt        ˈɪnsʌlt
              verb              ɪnsˈʌlt         ɪnsˈʌlt
interchange   noun              ˈɪntəɹʧˌAnʤ     ˈɪntəʧAnʤ
              verb              ˌɪntəɹʧˈAnʤ     ˌɪntəʧˈAnʤ
intimate      adjective         ˈɪntəmət        ˈɪntɪmət
              verb              ˈɪntəmˌAt       ˈɪntɪmAt
intrigue      noun              ˈɪntɹˌiɡ        ˈɪntɹiːɡ
              noun-verb         ɪntɹˈiɡ         ɪntɹˈiːɡ
invalid       adjective         ɪnvˈælɪd        ɪnvˈalɪd
              noun              ˈɪnvəlɪd        ˈɪnvəlɪd
invert        adjective-noun    ˈɪnvˌɜɹt        ˈɪnvəːt
              verb              ɪnvˈɜɹt         ɪnvˈɜːt
invite        noun              ˈɪnvˌIt         ˈɪnvIt
              verb              ɪnvˈIt          ɪnvˈIt
isolate       noun              ˈIsələt         ˈIsələt
              verb              ˈIsəlˌAt        ˈIsəlAt
jesus         Bible             ʤˈizəs          ʤˈiːzəs
              Spanish           hAsˈus          hAsˈuːs
job           Bible             ʤˈOb            ʤˈQb
              work              ʤˈɑb            ʤˈɒb
laminate      noun              lˈæmənət        lˈamɪnət
              verb              lˈæmənˌAt       lˈamɪnAt
lead          metal             lˈɛd            lˈɛd
              guide             lˈid            lˈiːd
learned       adjective         lˈɜɹnɪd         lˈɜːnɪd
              participle        lˈɜɹnd          lˈɜːnd
live          adjective         lˈIv            lˈIv
              verb              lˈɪv            lˈɪv
lives         noun              lˈIvz           lˈIvz
              verb              lˈɪvz           lˈɪvz
mate          tea               mˈɑtˌA          mˈɑːtA
              friend            mˈAt            mˈAt
minute        adjective         mInˈut          mInjˈuːt
              time              mˈɪnət          mˈɪnɪt
misuse        noun              mˌɪsjˈus        mˌɪsjˈuːs
              verb              mˌɪsjˈuz        mˌɪsjˈuːz
mobile        movable           mˈObᵊl          mˈQbIl
              place             mObˈil          mQbˈiːl
              sculpture         mˈObˌil         mˈQbIl
moderate      adjective-noun    mˈɑdəɹət        mˈɒdəɹət
              verb              mˈɑdəɹˌAt       mˈɒdəɹAt
moped         noun              mˈOpˌɛd         mˈQpɛd
              participle        mˈOpt           mˈQpt
mouth         noun              mˈWθ            mˈWθ
              verb              mˈWð            mˈWð
nestle        name              nˈɛsli          nˈɛsli
              verb              nˈɛsᵊl          nˈɛsᵊl
nice          pleasant          nˈIs            nˈIs
              place             nˈis            nˈiːs
object        noun              ˈɑbʤəkt         ˈɒbʤɛkt
              verb              əbʤˈɛkt         əbʤˈɛkt
ornament      noun              ˈɔɹnəmᵊnt       ˈɔːnəmᵊnt
              verb              ˈɔɹnəmɛnt       ˈɔːnəmɛnt
overthrow     noun              ˈOvəɹθɹˌO       ˈQvəθɹQ
              verb              ˌOvəɹθɹˈO       ˌQvəθɹˈQ
pasty         adjective         pˈAsti          pˈAsti
              noun              pˈæsti          pˈasti
perfect       adjective         pˈɜɹfəkt        pˈɜːfɪkt
              verb              pəɹfˈɛkt        pəfˈɛkt
perfume       noun              pˈɜɹfjˌum       pˈɜːfjuːm
              verb              pəɹfjˈum        pəfjˈuːm
permit        noun              pˈɜɹmɪt         pˈɜːmɪt
              verb              pəɹmˈɪt         pəmˈɪt
pervert       noun              pˈɜɹvˌɜɹt       pˈɜːvəːt
              verb              pəɹvˈɜɹt        pəvˈɜːt
pigment       noun              pˈɪɡmᵊnt        pˈɪɡmᵊnt
              verb              pɪɡmˈɛnt        pɪɡmˈɛnt
polish        nationality       pˈOlɪʃ          pˈQlɪʃ
              shine             pˈɑlɪʃ          pˈɒlɪʃ
postulate     noun              pˈɑsʧələt       pˈɒstjʊlət
              verb              pˈɑsʧəlˌAt      pˈɒstjʊlAt
precipitate   adjective-noun    pɹisˈɪpəɾət     pɹɪsˈɪpɪtət
              verb              pɹisˈɪpətˌAt    pɹɪsˈɪpɪtAt
predicate     noun              pɹˈɛdəkət       pɹˈɛdɪkət
              verb              pɹˈɛdəkˌAt      pɹˈɛdɪkAt
present       adjective-noun    pɹˈɛzᵊnt        pɹˈɛzᵊnt
              verb              pɹizˈɛnt        pɹɪzˈɛnt
produce       noun              pɹˈOdˌus        pɹˈɒdjuːs
              verb              pɹədˈus         pɹədjˈuːs
progress      noun              pɹˈɑɡɹəs        pɹˈQɡɹɛs
              verb              pɹəɡɹˈɛs        pɹQɡɹˈɛs
project       noun              pɹˈɑʤˌɛkt       pɹˈɒʤɛkt
              verb              pɹəʤˈɛkt        pɹəʤˈɛkt
protest       noun              pɹˈOtˌɛst       pɹˈQtɛst
              verb              pɹətˈɛst        pɹətˈɛst
ravel         name              ɹəvˈɛl          ɹəvˈɛl
              thread            ɹˈævᵊl          ɹˈavᵊl
reading       act               ɹˈidɪŋ          ɹˈiːdɪŋ
              place             ɹˈɛdɪŋ          ɹˈɛdɪŋ
read          past              ɹˈɛd            ɹˈɛd
              present           ɹˈid            ɹˈiːd
rebel         noun              ɹˈɛbᵊl          ɹˈɛbᵊl
              verb              ɹəbˈɛl          ɹɪbˈɛl
record        noun              ɹˈɛkəɹd         ɹˈɛkɔːd
              verb              ɹəkˈɔɹd         ɹɪkˈɔːd
recount       noun              ɹˈikˌWnt        ɹˈiːkWnt
              verb              ɹikˈWnt         ɹɪkˈWnt
refund        noun              ɹˈifˌʌnd        ɹˈiːfʌnd
              verb              ɹəfˈʌnd         ɹiːfˈʌnd
refuse        noun              ɹˈɛfjˌus        ɹˈɛfjuːs
              verb              ɹəfjˈuz         ɹɪfjˈuːz
reject        noun              ɹˈiʤˌɛkt        ɹˈiːʤɛkt
              verb              ɹəʤˈɛkt         ɹɪʤˈɛkt
rerelease     noun              ɹˈiɹɪlˌis       ɹˈiːɹɪliːs
              verb              ɹˌiɹɪlˈis       ɹiːɹɪlˈiːs
resume        noun              ɹˈɛzəmˌA        ɹˈɛzjuːmA
              verb              ɹəzˈum          ɹɪzjˈuːm
retard        noun              ɹˈitɑɹd         ɹˈiːtɑːd
              verb              ɹətˈɑɹd         ɹɪtˈɑːd
rodeo         place             ɹOdˈAO          ɹQdˈAQ
              show              ɹˈOdiˌO         ɹˈQdɪQ
row           line              ɹˈO             ɹˈQ
              quarrel           ɹˈW             ɹˈW
sake          drink             sˈɑkˌA          sˈɑːkA
              benefit           sˈAk            sˈAk
separate      adjective         sˈɛpəɹət        sˈɛpəɹət
              verb              sˈɛpəɹˌAt       sˈɛpəɹAt
sow           noun              sˈW             sˈW
              verb              sˈO             sˈQ
subject       adjective-noun    sˈʌbʤɛkt        sˈʌbʤɛkt
              verb              səbʤˈɛkt        səbʤˈɛkt
subordinate   adjective-noun    səbˈɔɹdənət     səbˈɔːdɪnət
              verb              səbˈɔɹdnˌAt     səbˈɔːdɪnAt
supplement    noun              sˈʌpləmənt      sˈʌplɪmᵊnt
              verb              sˈʌpləmˌɛnt     sˈʌplɪmɛnt
suspect       adjective-noun    sˈʌspˌɛkt       sˈʌspɛkt
              verb              səspˈɛkt        səspˈɛkt
syndicate     noun              sˈɪndəkət       sˈɪndɪkət
              verb              sˈɪndəkˌAt      sˈɪndɪkAt
tear          drop              tˈɪɹ            tˈɪə
              rip               tˈɛɹ            tˈɛː
transform     noun              tɹˈænsfˌɔɹm     tɹˈɑːnsfɔːm
              verb              tɹænsfˈɔɹm      tɹɑːnsfˈɔːm
transplant    noun              tɹˈænsplˌænt    tɹˈɑːnsplɑːnt
              verb              tɹænsplˈænt     tɹɑːnsplˈɑːnt
transport     noun              tɹˈænspˌɔɹt     tɹˈɑːnspɔːt
              verb              tɹænspˈɔɹt      tɹɑːnspˈɔːt
upset         noun              ˈʌpsˌɛt         ˈʌpsɛt
              verb              ˌʌpsˈɛt         ˌʌpsˈɛt
uses          noun              jˈusᵻz          jˈuːsɪz
              verb              jˈuzᵻz          jˈuːzɪz
use           noun              jˈus            jˈuːs
              verb              jˈuz            jˈuːz
wind          noun              wˈɪnd           wˈɪnd
              verb              wˈInd           wˈInd
winds         noun              wˈɪndz          wˈɪndz
              verb              wˈIndz          wˈIndz
wound         injury            wˈund           wˈuːnd
              coiled            wˈWnd           wˈWnd
`

/** Readings by lower-case word. */
export const HOMOGRAPHS: ReadonlyMap<string, readonly Reading[]> = readTable(TABLE)

function readTable(table: string): Map<string, Reading[]> {
  const words = new Map<string, Reading[]>()
  let readings: Reading[] = []
  for (const line of table.trim().split('\n')) {
    const columns = line.trim().split(/\s+/)
    if (!line.startsWith(' ')) words.set(columns.shift()!, (readings = []))
    const [sense, us, gb] = columns
    readings.push({ sense: sense!, us: us!, gb: gb! })
  }
  return words
}
