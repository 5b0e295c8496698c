/** The page that others embed: it has no face but a line that tells what it does. */
import { fetchSiteSettings } from './client/site-settings.ts'
import { trustOwnScripts } from './client/trusted-urls.ts'
import { DynamicConfig } from './config/dynamic-config.ts'
import { createSpeech } from './embed/create-speech.ts'
import { EmbedDesk, type EmbedMessage } from './embed/embed-desk.ts'

trustOwnScripts()

const settings = new DynamicConfig()
const speech = createSpeech({ base: './' })
const ready = fetchSiteSettings().then((site) => {
  if (settings.setLayer('site', site).length === 0) speech.configure(settings.layer('site'))
})
const desk = new EmbedDesk({
  speech,
  allowed: () => settings.value.limits.embedOrigins,
  self: location.origin,
})

addEventListener('message', async (event) => {
  await ready
  await desk.take(event as unknown as EmbedMessage)
})
