/** Twenty sentences of a book's kind, none of them among those the statistics were trained on, as Kokoro's phonemes. */
export const LIVE_CHECK_TEXTS = [
  // Good evening, and welcome back.
  { us: 'ɡˈʊd ˈivnɪŋ, ænd wˈɛlkəm bˈæk.', gb: 'ɡˈʊd ˈiːvnɪŋ, and wˈɛlkəm bˈak.' },
  // The river had risen during the night.
  { us: 'ðə ɹˈɪvəɹ hæd ɹˈɪzən dˈʊɹɪŋ ðə nˈIt.', gb: 'ðə ɹˈɪvə had ɹˈɪzᵊn djˈʊəɹɪŋ ðə nˈIt.' },
  // Would you pass me the salt, please?
  { us: 'wˌʊd ju pˈæs mˌi ðə sˈɔlt, plˈiz?', gb: 'wˌʊd juː pˈɑːs mˌiː ðə sˈɒlt, plˈiːz?' },
  // I have never seen so many stars!
  { us: 'ˌI hæv nˈɛvəɹ sˈin sˌO mˈɛni stˈɑɹz!', gb: 'ˌI hav nˈɛvə sˈiːn sˌQ mˈɛni stˈɑːz!' },
  // Her grandmother kept the recipe in a tin box under the stairs.
  {
    us: 'hˌɜɹ ɡɹˈændmˌʌðəɹ kˈɛpt ðə ɹˈɛsəpˌi ɪn ɐ tˈɪn bˈɑks ˈʌndəɹ ðə stˈɛɹz.',
    gb: 'hˌɜː ɡɹˈandmˌʌðə kˈɛpt ðə ɹˈɛsɪpi ɪn ɐ tˈɪn bˈɒks ˈʌndə ðə stˈɛːz.',
  },
  // At the corner they turned left, crossed the bridge, and stopped for a moment to look at the water.
  {
    us: 'ˌæt ðə kˈɔɹnəɹ ðA tˈɜɹnd lˈɛft, kɹˈɔst ðə bɹˈɪʤ, ænd stˈɑpt fɔɹ ɐ mˈOmᵊnt tə lˈʊk æt ðə wˈɔTəɹ.',
    gb: 'ˌat ðə kˈɔːnə ðA tˈɜːnd lˈɛft, kɹˈɒst ðə bɹˈɪʤ, and stˈɒpt fɔː ɐ mˈQmᵊnt tə lˈʊk at ðə wˈɔːtə.',
  },
  // Nothing is as tiring as waiting for a letter that does not come.
  {
    us: 'nˈʌθɪŋ ɪz æz tˈIəɹɪŋ æz wˈATɪŋ fɔɹ ɐ lˈɛTəɹ ðæt dˈʌz nˌɑt kˈʌm.',
    gb: 'nˈʌθɪŋ ɪz az tˈIəɹɪŋ az wˈAtɪŋ fɔː ɐ lˈɛtə ðat dˈʌz nˌɒt kˈʌm.',
  },
  // Turn the handle slowly; it is older than both of us.
  {
    us: 'tˈɜɹn ðə hˈændəl slˈOli; ɪt ɪz ˈOldəɹ ðən bˈOθ ʌv ˌʌs.',
    gb: 'tˈɜːn ðə hˈandᵊl slˈQli; ɪt ɪz ˈQldə ðən bˈQθ ɒv ˌʌs.',
  },
  // When he was a boy, the whole valley had been covered with apple trees, and in spring you could smell the blossom from the railway station.
  {
    us: 'wˌɛn hi wʌz ɐ bˈY, ðə hˈOl vˈæli hæd bɪn kˈʌvəɹd wɪð ˈæpᵊl tɹˈiz, ænd ɪn spɹˈɪŋ ju kʊd smˈɛl ðə blˈɑsəm fɹʌm ðə ɹˈAlwˌA stˈAʃən.',
    gb: 'wˌɛn hiː wɒz ɐ bˈY, ðə hˈQl vˈali had biːn kˈʌvəd wɪð ˈapᵊl tɹˈiːz, and ɪn spɹˈɪŋ juː kʊd smˈɛl ðə blˈɒsəm fɹɒm ðə ɹˈAlwA stˈAʃᵊn.',
  },
  // We need more chairs.
  { us: 'wˌi nˈid mˈɔɹ ʧˈɛɹz.', gb: 'wˌiː nˈiːd mˈɔː ʧˈɛːz.' },
  // The report describes three ways to save energy, but only the last of them is cheap.
  {
    us: 'ðə ɹəpˈɔɹt dəskɹˈIbz θɹˈi wˈAz tə sˈAv ˈɛnəɹʤi, bˌʌt ˈOnli ðə lˈæst ʌv ðˌɛm ɪz ʧˈip.',
    gb: 'ðə ɹɪpˈɔːt dɪskɹˈIbz θɹˈiː wˈAz tə sˈAv ˈɛnəʤi, bˌʌt ˈQnli ðə lˈɑːst ɒv ðˌɛm ɪz ʧˈiːp.',
  },
  // Do you really believe that?
  { us: 'dˈu ju ɹˈiᵊli bəlˈiv ðˈæt?', gb: 'dˈuː juː ɹˈɪəli bɪlˈiːv ðˈat?' },
  // A grey cat with one white paw slept on the warm hood of the car.
  {
    us: 'ɐ ɡɹˈA kˈæt wɪð wˈʌn wˈIt pˈɔ slˈɛpt ˌɔn ðə wˈɔɹm hˈʊd ʌv ðə kˈɑɹ.',
    gb: 'ɐ ɡɹˈA kˈat wɪð wˈʌn wˈIt pˈɔː slˈɛpt ˌɒn ðə wˈɔːm hˈʊd ɒv ðə kˈɑː.',
  },
  // Tomorrow morning the museum opens at eight, so we should leave before seven.
  {
    us: 'təmˈɑɹO mˈɔɹnɪŋ ðə mjuzˈiəm ˈOpᵊnz æt ˈAt, sˌO wi ʃˌʊd lˈiv bəfˈɔɹ sˈɛvən.',
    gb: 'tʊmˈɒɹQ mˈɔːnɪŋ ðə mjuːzˈiːəm ˈQpᵊnz at ˈAt, sˌQ wiː ʃˌʊd lˈiːv bɪfˈɔː sˈɛvᵊn.',
  },
  // The judge read the letter twice, folded it, and put it back into the envelope without a word.
  {
    us: 'ðə ʤˈʌʤ ɹˈɛd ðə lˈɛTəɹ twˈIs, fˈOldᵻd ɪt, ænd pˌʊt ɪt bˈæk ˈɪntu ði ˈɛnvəlˌOp wɪðˈWt ɐ wˈɜɹd.',
    gb: 'ðə ʤˈʌʤ ɹˈɛd ðə lˈɛtə twˈIs, fˈQldɪd ɪt, and pˌʊt ɪt bˈak ˈɪntuː ði ˈɛnvəlQp wɪðˈWt ɐ wˈɜːd.',
  },
  // Every summer the same two families rented the house by the lake, quarreled for a week about the boats, and parted as the best of friends.
  {
    us: 'ˈɛvəɹi sˈʌməɹ ðə sˈAm tˈu fˈæmᵊliz ɹˈɛntᵻd ðə hˈWs bI ðə lˈAk, kwˈɔɹəld fɔɹ ɐ wˈik əbˈWt ðə bˈOts, ænd pˈɑɹTᵻd æz ðə bˈɛst ʌv fɹˈɛndz.',
    gb: 'ˈɛvəɹi sˈʌmə ðə sˈAm tˈuː fˈamɪliz ɹˈɛntɪd ðə hˈWs bI ðə lˈAk, kwˈɒɹəld fɔː ɐ wˈiːk əbˈWt ðə bˈQts, and pˈɑːtɪd az ðə bˈɛst ɒv fɹˈɛndz.',
  },
  // Put the knife down and listen to me.
  { us: 'pˌʊt ðə nˈIf dˌWn ænd lˈɪsᵊn tə mˌi.', gb: 'pˌʊt ðə nˈIf dˌWn and lˈɪsᵊn tə mˌiː.' },
  // Sugar, flour, butter, and a little patience: that is all it takes.
  {
    us: 'ʃˈʊɡəɹ, flˈWəɹ, bˈʌTəɹ, ænd ɐ lˈɪTᵊl pˈAʃəns: ðˈæt ɪz ˈɔl ɪt tˈAks.',
    gb: 'ʃˈʊɡə, flˈWə, bˈʌtə, and ɐ lˈɪtᵊl pˈAʃᵊns: ðˈat ɪz ˈɔːl ɪt tˈAks.',
  },
  // His first book sold eleven copies, nine of them to his mother.
  {
    us: 'hˌɪz fˈɜɹst bˈʊk sˈOld əlˈɛvᵊn kˈɑpiz, nˈIn ʌv ðˌɛm tə hɪz mˈʌðəɹ.',
    gb: 'hˌɪz fˈɜːst bˈʊk sˈQld ɪlˈɛvᵊn kˈɒpiz, nˈIn ɒv ðˌɛm tə hɪz mˈʌðə.',
  },
  // The storm passed as quickly as it had come, leaving broken branches, silent birds, and a sky of the deepest blue.
  {
    us: 'ðə stˈɔɹm pˈæst æz kwˈɪkli æz ɪt hæd kˈʌm, lˈivɪŋ bɹˈOkən bɹˈænʧᵻz, sˈIlənt bˈɜɹdz, ænd ɐ skˈI ʌv ðə dˈipɪst blˈu.',
    gb: 'ðə stˈɔːm pˈɑːst az kwˈɪkli az ɪt had kˈʌm, lˈiːvɪŋ bɹˈQkən bɹˈɑːnʧɪz, sˈIlənt bˈɜːdz, and ɐ skˈI ɒv ðə dˈiːpɪst blˈuː.',
  },
] as const
