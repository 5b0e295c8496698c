import fc from 'fast-check'
import { ALL_SETTINGS } from '../../src/config/setting-paths.ts'
import { sampleDocx, sampleEpub } from '../../src/documents/sample-files.ts'
import { bytesNear, textsNear } from './hostile.ts'

export const FORMULAS = [
  'af_heart',
  'af_heart*0.7 + am_adam*0.3',
  '70% af_heart, 30% am_adam',
  'spherical(af_heart + am_adam*-0.2)',
  'rows(af_heart + am_adam, seed=7)',
  '(af_heart + af_sky)*0.5 + "My voice"*0.5',
  'timbre(af_heart) prosody(bf_emma)',
  'af_heart -> am_adam',
] as const

export const MARKED = [
  '<speak>Hello <break time="500ms"/> <emphasis level="strong">you</emphasis>.</speak>',
  '<speak><voice name="bf_emma">One</voice> <prosody rate="120%" pitch="+2st" volume="-3dB">two</prosody></speak>',
  '<speak><say-as interpret-as="date" format="mdy">12/24/2026</say-as><sub alias="x">y</sub></speak>',
  '<speak><p><s>One.</s><s>Two.</s></p><phoneme alphabet="ipa" ph="təˈmɑːtoʊ">tomato</phoneme><mark name="m"/></speak>',
  '<speak><background src="rain" level="-20"/>Rain.</speak>',
] as const

export const TEXTS = [
  'Dr. Smith paid $5.20 on 3/4/2026 at 10:30 a.m., see www.example.com/a?b=c.',
  'Ann: Hello!\nBob: [whispers] Hi… *wow*.',
  '# Title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet x = 1\n```',
  'x² + y² = z²; H₂O at −40 °C; 1/2 cup; 5′11″; IV. Henry VIII; #tag @name 😀',
] as const

const PATHS = ALL_SETTINGS.map(({ path }) => path)

export const bytes = (text: string) => new TextEncoder().encode(text)

/** Query and hash of the page’s address. */
export function addresses(): fc.Arbitrary<readonly [string, string]> {
  const settings = PATHS.map((path) => `${path}=1`)
  return fc.tuple(
    textsNear('?threads=2&audio.volume=50', ...settings, 'voice=af_heart%2Bam_adam'),
    textsNear('#/voices?blend=af_heart', '#/settings', '#automation', '#/library?text=1'),
  )
}

/** Name and content of files. */
export function documents(): fc.Arbitrary<readonly [string, Uint8Array]> {
  const html = bytes(
    '<html><body><article><h1>Title</h1><p>One <b>two</b>.</p><script>fetch("//x.example")</script></article>',
  )
  const samples: Readonly<Record<string, Uint8Array>> = {
    'a.html': html,
    'a.srt': bytes('1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:03,000 --> 00:00:04,000\nYou.\n'),
    'a.md': bytes('# Title\n\nText *here*.\n'),
    'a.docx': sampleDocx('<w:p><w:r><w:t>Hello.</w:t></w:r></w:p>'),
    'a.epub': sampleEpub([{ path: 'one.xhtml', body: '<h1>One</h1><p>Text.</p>' }] as never),
    'a.txt': bytes('Plain.'),
  }
  return fc.oneof(
    ...Object.entries(samples).map(([name, file]) =>
      fc.tuple(fc.constantFrom(name, 'a.bin', 'a.pdf.html'), bytesNear(file)),
    ),
  )
}
