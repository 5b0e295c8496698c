/**
 * What every voice says when its statistics are measured: twelve sentences of our own, short and long, statements,
 * questions and a list, with all of English's sounds, as Kokoro's phonemes. American voices and those of other
 * languages read the first column, British ones the second.
 */
const CALIBRATION = [
  // Yes, please.
  { us: 'jˈɛs, plˈiz.', gb: 'jˈɛs, plˈiːz.' },
  // Where did you put the keys?
  { us: 'wˌɛɹ dˈɪd ju pˌʊt ðə kˈiz?', gb: 'wˌɛː dˈɪd juː pˌʊt ðə kˈiːz?' },
  // The train to the coast leaves at nine.
  { us: 'ðə tɹˈAn tə ðə kˈOst lˈivz æt nˈIn.', gb: 'ðə tɹˈAn tə ðə kˈQst lˈiːvz at nˈIn.' },
  // I never thought I would see snow in April!
  { us: 'ˌI nˈɛvəɹ θˈɔt ˌI wʊd sˈi snˈO ɪn ˈApɹəl!', gb: 'ˌI nˈɛvə θˈɔːt ˌI wʊd sˈiː snˈQ ɪn ˈApɹɪl!' },
  // Two grey cats were sleeping under the kitchen table.
  {
    us: 'tˈu ɡɹˈA kˈæts wɜɹ slˈipɪŋ ˈʌndəɹ ðə kˈɪʧᵊn tˈAbᵊl.',
    gb: 'tˈuː ɡɹˈA kˈats wɜː slˈiːpɪŋ ˈʌndə ðə kˈɪʧɪn tˈAbᵊl.',
  },
  // If it rains tomorrow, we can always go to the museum instead.
  {
    us: 'ˌɪf ɪt ɹˈAnz təmˈɑɹO, wi kæn ˈɔlwˌAz ɡˌO tə ðə mjuzˈiəm ɪnstˈɛd.',
    gb: 'ˌɪf ɪt ɹˈAnz tʊmˈɒɹQ, wiː kan ˈɔːlwAz ɡˌQ tə ðə mjuːzˈiːəm ɪnstˈɛd.',
  },
  // She opened the window, took a deep breath, and laughed.
  {
    us: 'ʃˌi ˈOpᵊnd ðə wˈɪndO, tˈʊk ɐ dˈip bɹˈɛθ, ænd lˈæft.',
    gb: 'ʃˌiː ˈQpᵊnd ðə wˈɪndQ, tˈʊk ɐ dˈiːp bɹˈɛθ, and lˈɑːft.',
  },
  // Most of the houses on this street were built by the same family.
  {
    us: 'mˈOst ʌv ðə hˈWsᵻz ˌɔn ðɪs stɹˈit wɜɹ bˈɪlt bI ðə sˈAm fˈæmᵊli.',
    gb: 'mˈQst ɒv ðə hˈWsɪz ˌɒn ðɪs stɹˈiːt wɜː bˈɪlt bI ðə sˈAm fˈamɪli.',
  },
  // Could you measure the length of that shelf, and write it down for me?
  {
    us: 'kˌʊd ju mˈɛʒəɹ ðə lˈɛŋθ ʌv ðˈæt ʃˈɛlf, ænd ɹˈIt ɪt dˌWn fɔɹ mˌi?',
    gb: 'kˌʊd juː mˈɛʒə ðə lˈɛŋθ ɒv ðˈat ʃˈɛlf, and ɹˈIt ɪt dˌWn fɔː mˌiː?',
  },
  // Nobody knows exactly how old the bridge is; even the maps disagree.
  {
    us: 'nˈObˌɑdi nˈOz ɪɡzˈæktli hˌW ˈOld ðə bɹˈɪʤ ɪz; ˈivən ðə mˈæps dˌɪsəɡɹˈi.',
    gb: 'nˈQbədi nˈQz ɪɡzˈaktli hˌW ˈQld ðə bɹˈɪʤ ɪz; ˈiːvᵊn ðə mˈaps dˌɪsəɡɹˈiː.',
  },
  // After a long walk through the valley, the children were hungry, tired, and very proud of themselves.
  {
    us: 'ˈæftəɹ ɐ lˈɔŋ wˈɔk θɹu ðə vˈæli, ðə ʧˈɪldɹᵊn wɜɹ hˈʌŋɡɹi, tˈIəɹd, ænd vˈɛɹi pɹˈWd ʌv ðəmsˈɛlvz.',
    gb: 'ˈɑːftə ɐ lˈɒŋ wˈɔːk θɹuː ðə vˈali, ðə ʧˈɪldɹᵊn wɜː hˈʌŋɡɹi, tˈIəd, and vˈɛɹi pɹˈWd ɒv ðəmsˈɛlvz.',
  },
  // Joyful music, thick smoke and cheerful voices poured out of the little shop as the judge hurried past.
  {
    us: 'ʤˈYfəl mjˈuzɪk, θˈɪk smˈOk ænd ʧˈɪɹfᵊl vˈYsᵻz pˈɔɹd ˈWt ʌv ðə lˈɪTᵊl ʃˈɑp æz ðə ʤˈʌʤ hˈɜɹid pˈæst.',
    gb: 'ʤˈYfʊl mjˈuːzɪk, θˈɪk smˈQk and ʧˈɪəfʊl vˈYsɪz pˈɔːd ˈWt ɒv ðə lˈɪtᵊl ʃˈɒp az ðə ʤˈʌʤ hˈʌɹɪd pˈɑːst.',
  },
] as const

/** More of what people say, from a word to a long paragraph, for the predictor to see how units differ. */
const VARIED = [
  'nˈO.',
  'kˈʌm ˈɪn!',
  'nˌɑt jˈɛt.',
  'wˌʌt hˈæpənd?',
  'ˌʌv kˈɔɹs ˌI wˈɪl.',
  'ˌɪt wʌz nˈʌθɪŋ.',
  'wˈAt fɔɹ mˌi æt ðə kˈɔɹnəɹ.',
  'ˌɑɹ ju ʃˈʊɹ əbˈWt ðˈæt?',
  'ðˌA nˈɛvəɹ kˈAm bˈæk.',
  'ðə sˈup ɪz ɡˈɛTɪŋ kˈOld.',
  'lˈʊk ˈWt, ðɛɹz ɐ kˈɑɹ bəhˈInd ju!',
  'hˌW mˈɛni pˈipᵊl lˈɪv ɪn jʊɹ vˈɪlɪʤ?',
  'ˌI wʊd ɹˈæðəɹ stˈA æt hˈOm tənˈIt ænd ɹˈid.',
  'ðə dˈɑktəɹ lˈɪsᵊnd tə hɪz hˈɑɹt ænd fɹˈWnd.',
  'ˈɛvəɹi ˈivnɪŋ ði ˈOld mˈɛn plˈAd kˈɑɹdz ɪn ðə skwˈɛɹ.',
  'mˌI bɹˈʌðəɹ bˈɔt ɐ ɹˈɛd bˈIsəkəl wɪð ðə mˈʌni hi hæd sˈAvd.',
  'ðˌɛɹ wʌz ɐ nˈɑk ˌɔn ðə dˈɔɹ, ænd ðˈɛn ɐ lˈɔŋ sˈIləns.',
  'jˌu kæn bˈɑɹO mI ˌʌmbɹˈɛlə ɪf ju pɹˈɑməs tə bɹˈɪŋ ɪt bˈæk.',
  'hˌɜɹ vˈYs wʌz sˌO kwˈIət ðæt nˈObˌɑdi ɪn ðə lˈæst ɹˈO kʊd hˈɪɹ hˌɜɹ.',
  'ðə kəmˈɪTi wɪl pˈʌblɪʃ ɪts fˈIndɪŋz ˈɜɹli nˈɛkst spɹˈɪŋ.',
  'sˌʌm ʌv ðə pˈAntɪŋz wɜɹ stˈOlən, ˈʌðəɹz wɜɹ lˈɔst ɪn ðə fˈIəɹ.',
  'dˈOnt fəɹɡˈɛt tə wˈɔTəɹ ðə plˈænts wˌIl wi ɑɹ əwˈA ˌɔn hˈɑlədˌA.',
  'ɪn ˈɔTəm ðə lˈivz tˈɜɹn jˈɛlO, ˈɔɹᵊnʤ ænd bɹˈWn bəfˈɔɹ ðA fˈɔl.',
  'hˌi ɹˈOt θɹˈi bˈʊks əbˈWt bˈɜɹdz, nˈʌn ʌv wˌɪʧ wʌz ˈɛvəɹ pɹˈɪntᵻd.',
  'ðə kˈʊk tˈAstᵻd ðə sˈɔs, ˈædᵻd ɐ lˈɪTᵊl sˈɔlt, ænd nˈɑdᵻd wɪð sˌæTəsfˈækʃən.',
  'bətwˈin ðə tˈu mˈWntᵊnz lˈIz ɐ nˈɛɹO vˈæli ðæt ɡɛts nˈO sˈʌn fɹʌm nOvˈɛmbəɹ tə fˈɛbjəwˌɛɹi.',
  'wˌɛn ðə lˈIts wˈɛnt ˈWt, sˈʌmbədi skɹˈimd; ɐ mˈOmᵊnt lˈATəɹ ˈɛvɹiwən wʌz lˈæfɪŋ.',
  'sˈIəntɪsts hæv dəskˈʌvəɹd ɐ nˈu kˈInd ʌv fɹˈɔɡ ɪn ðə fˈɔɹəsts ʌv ðə nˈɔɹðəɹn ˈIləndz.',
  'ˈɜɹli ɪn ðə mˈɔɹnɪŋ, bəfˈɔɹ ðə fˈɜɹst tɹˈæm, ðə sˈɪTi bəlˈɔŋz tə ðə bˈAkəɹz ænd ðə kˈæts.',
  'ðə pɹˈɪzᵊnəɹ sˈɛd nˈʌθɪŋ æt ˈɔl, bˌʌt lˈʊkt æt ðə ʤˈʌʤ wɪð ɐ stɹˈAnʤ ænd pˈAʃənt smˈIl.',
  'ˌɪt ɪz wˈʌn θˈɪŋ tə nˈO ðə ɹˈulz ʌv ɐ ɡˈAm, ænd kwˈIt ənˈʌðəɹ θˈɪŋ tə plˈA ɪt wˈɛl.',
  'ðə ʃˈɪp lˈɛft ðə hˈɑɹbəɹ æt dˈɔn wɪð fˈɔɹTi pˈæsᵊnʤəɹz, ɐ kˈɑɹɡO ʌv tˈi, ænd ɐ kˈæptᵊn hˌu hæd nˈɛvəɹ bɪn sˈin sˈObəɹ.',
  'wˌi ʃˌæl mˈit əɡˈɛn ɪn sˈɛvən jˈɪɹz, æt ðə sˈAm tˈAbᵊl, ˈʌndəɹ ðə sˈAm tɹˈi, ænd ju wɪl tˈɛl mˌi wˈɛðəɹ ju wɜɹ hˈæpi.',
  'ðə kˈʊk tˈAstᵻd ðə sˈɔs, ˈædᵻd ɐ lˈɪTᵊl sˈɔlt, ænd nˈɑdᵻd wɪð sˌæTəsfˈækʃən. ðə dˈɑktəɹ lˈɪsᵊnd tə hɪz hˈɑɹt ænd fɹˈWnd.',
  'ˈɜɹli ɪn ðə mˈɔɹnɪŋ, bəfˈɔɹ ðə fˈɜɹst tɹˈæm, ðə sˈɪTi bəlˈɔŋz tə ðə bˈAkəɹz ænd ðə kˈæts. ðˌɛɹ wʌz ɐ nˈɑk ˌɔn ðə dˈɔɹ, ænd ðˈɛn ɐ lˈɔŋ sˈIləns.',
  'ˌɪt ɪz wˈʌn θˈɪŋ tə nˈO ðə ɹˈulz ʌv ɐ ɡˈAm, ænd kwˈIt ənˈʌðəɹ θˈɪŋ tə plˈA ɪt wˈɛl. sˈIəntɪsts hæv dəskˈʌvəɹd ɐ nˈu kˈInd ʌv fɹˈɔɡ ɪn ðə fˈɔɹəsts ʌv ðə nˈɔɹðəɹn ˈIləndz. ðə ʃˈɪp lˈɛft ðə hˈɑɹbəɹ æt dˈɔn wɪð fˈɔɹTi pˈæsᵊnʤəɹz, ɐ kˈɑɹɡO ʌv tˈi, ænd ɐ kˈæptᵊn hˌu hæd nˈɛvəɹ bɪn sˈin sˈObəɹ.',
  'ˈɜɹli ɪn ðə mˈɔɹnɪŋ, bəfˈɔɹ ðə fˈɜɹst tɹˈæm, ðə sˈɪTi bəlˈɔŋz tə ðə bˈAkəɹz ænd ðə kˈæts. bətwˈin ðə tˈu mˈWntᵊnz lˈIz ɐ nˈɛɹO vˈæli ðæt ɡɛts nˈO sˈʌn fɹʌm nOvˈɛmbəɹ tə fˈɛbjəwˌɛɹi. dˈOnt fəɹɡˈɛt tə wˈɔTəɹ ðə plˈænts wˌIl wi ɑɹ əwˈA ˌɔn hˈɑlədˌA.',
  'ˌɪt wʌz nˈʌθɪŋ. ðə ʃˈɪp lˈɛft ðə hˈɑɹbəɹ æt dˈɔn wɪð fˈɔɹTi pˈæsᵊnʤəɹz, ɐ kˈɑɹɡO ʌv tˈi, ænd ɐ kˈæptᵊn hˌu hæd nˈɛvəɹ bɪn sˈin sˈObəɹ. ðə kəmˈɪTi wɪl pˈʌblɪʃ ɪts fˈIndɪŋz ˈɜɹli nˈɛkst spɹˈɪŋ.',
  'ðə pɹˈɪzᵊnəɹ sˈɛd nˈʌθɪŋ æt ˈɔl, bˌʌt lˈʊkt æt ðə ʤˈʌʤ wɪð ɐ stɹˈAnʤ ænd pˈAʃənt smˈIl. ˌI wʊd ɹˈæðəɹ stˈA æt hˈOm tənˈIt ænd ɹˈid. bətwˈin ðə tˈu mˈWntᵊnz lˈIz ɐ nˈɛɹO vˈæli ðæt ɡɛts nˈO sˈʌn fɹʌm nOvˈɛmbəɹ tə fˈɛbjəwˌɛɹi. wˈAt fɔɹ mˌi æt ðə kˈɔɹnəɹ.',
  'lˈʊk ˈWt, ðɛɹz ɐ kˈɑɹ bəhˈInd ju! ðˌA nˈɛvəɹ kˈAm bˈæk. ðˌɛɹ wʌz ɐ nˈɑk ˌɔn ðə dˈɔɹ, ænd ðˈɛn ɐ lˈɔŋ sˈIləns. sˌʌm ʌv ðə pˈAntɪŋz wɜɹ stˈOlən, ˈʌðəɹz wɜɹ lˈɔst ɪn ðə fˈIəɹ.',
  'wˌi ʃˌæl mˈit əɡˈɛn ɪn sˈɛvən jˈɪɹz, æt ðə sˈAm tˈAbᵊl, ˈʌndəɹ ðə sˈAm tɹˈi, ænd ju wɪl tˈɛl mˌi wˈɛðəɹ ju wɜɹ hˈæpi. ˌI wʊd ɹˈæðəɹ stˈA æt hˈOm tənˈIt ænd ɹˈid. jˌu kæn bˈɑɹO mI ˌʌmbɹˈɛlə ɪf ju pɹˈɑməs tə bɹˈɪŋ ɪt bˈæk. ɪn ˈɔTəm ðə lˈivz tˈɜɹn jˈɛlO, ˈɔɹᵊnʤ ænd bɹˈWn bəfˈɔɹ ðA fˈɔl. ðˌA nˈɛvəɹ kˈAm bˈæk.',
  'hˌi ɹˈOt θɹˈi bˈʊks əbˈWt bˈɜɹdz, nˈʌn ʌv wˌɪʧ wʌz ˈɛvəɹ pɹˈɪntᵻd. ˌI wʊd ɹˈæðəɹ stˈA æt hˈOm tənˈIt ænd ɹˈid. ˌɪt wʌz nˈʌθɪŋ. ˈɜɹli ɪn ðə mˈɔɹnɪŋ, bəfˈɔɹ ðə fˈɜɹst tɹˈæm, ðə sˈɪTi bəlˈɔŋz tə ðə bˈAkəɹz ænd ðə kˈæts. hˌW mˈɛni pˈipᵊl lˈɪv ɪn jʊɹ vˈɪlɪʤ?',
  'hˌɜɹ vˈYs wʌz sˌO kwˈIət ðæt nˈObˌɑdi ɪn ðə lˈæst ɹˈO kʊd hˈɪɹ hˌɜɹ. ðə dˈɑktəɹ lˈɪsᵊnd tə hɪz hˈɑɹt ænd fɹˈWnd. lˈʊk ˈWt, ðɛɹz ɐ kˈɑɹ bəhˈInd ju! ðə pɹˈɪzᵊnəɹ sˈɛd nˈʌθɪŋ æt ˈɔl, bˌʌt lˈʊkt æt ðə ʤˈʌʤ wɪð ɐ stɹˈAnʤ ænd pˈAʃənt smˈIl. jˌu kæn bˈɑɹO mI ˌʌmbɹˈɛlə ɪf ju pɹˈɑməs tə bɹˈɪŋ ɪt bˈæk. ˌɪt ɪz wˈʌn θˈɪŋ tə nˈO ðə ɹˈulz ʌv ɐ ɡˈAm, ænd kwˈIt ənˈʌðəɹ θˈɪŋ tə plˈA ɪt wˈɛl.',
  'ðə pɹˈɪzᵊnəɹ sˈɛd nˈʌθɪŋ æt ˈɔl, bˌʌt lˈʊkt æt ðə ʤˈʌʤ wɪð ɐ stɹˈAnʤ ænd pˈAʃənt smˈIl. ˌɪt ɪz wˈʌn θˈɪŋ tə nˈO ðə ɹˈulz ʌv ɐ ɡˈAm, ænd kwˈIt ənˈʌðəɹ θˈɪŋ tə plˈA ɪt wˈɛl. ˌɑɹ ju ʃˈʊɹ əbˈWt ðˈæt? ðə sˈup ɪz ɡˈɛTɪŋ kˈOld. ðə kˈʊk tˈAstᵻd ðə sˈɔs, ˈædᵻd ɐ lˈɪTᵊl sˈɔlt, ænd nˈɑdᵻd wɪð sˌæTəsfˈækʃən. ˈɜɹli ɪn ðə mˈɔɹnɪŋ, bəfˈɔɹ ðə fˈɜɹst tɹˈæm, ðə sˈɪTi bəlˈɔŋz tə ðə bˈAkəɹz ænd ðə kˈæts.',
] as const

/** The calibration text, then five of the varied lines, others for every voice and always the same ones. */
export function calibrationLines(voice: string): string[] {
  const lines = CALIBRATION.map(({ us, gb }) => (voice.startsWith('b') ? gb : us) as string)
  let seed = [...voice].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  for (let more = 0; more < 5; more++) {
    seed = (seed * 1664525 + 1013904223) >>> 0
    lines.push(VARIED[seed % VARIED.length]!)
  }
  return lines
}
