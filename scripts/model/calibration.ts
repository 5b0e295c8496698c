/**
 * What every voice says when its statistics are measured: twelve sentences of our own, short and long, statements,
 * questions and a list, with all of English's sounds, as Kokoro's phonemes. American voices and those of other
 * languages read the first column, British ones the second.
 */
export const CALIBRATION = [
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
