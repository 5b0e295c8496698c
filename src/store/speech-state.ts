import type { CastActions, CastState } from './cast-slice.ts'
import type { DeliveryActions, DeliveryState } from './delivery-slice.ts'
import type { DiagnosticsActions, DiagnosticsState } from './diagnostics-slice.ts'
import type { ErrorActions, ErrorState } from './error-slice.ts'
import type { FileActions, FileState } from './file-slice.ts'
import type { ImportActions, ImportState } from './import-slice.ts'
import type { LibraryExchangeActions, LibraryExchangeState } from './library-exchange-slice.ts'
import type { LibraryActions, LibraryState } from './library-slice.ts'
import type { KeptSpeechActions, KeptSpeechState } from './kept-speech-slice.ts'
import type { MarkActions, MarkState } from './mark-slice.ts'
import type { ModelActions, ModelState } from './model-slice.ts'
import type { OfflineActions, OfflineState } from './offline-slice.ts'
import type { PlaceActions, PlaceState } from './place-slice.ts'
import type { PlaybackActions, PlaybackState } from './playback-slice.ts'
import type { QueueActions, QueueState } from './queue-slice.ts'
import type { ReadingActions } from './reading-slice.ts'
import type { RenderingActions, RenderingState } from './rendering-slice.ts'
import type { SettingsActions, SettingsState } from './settings-slice.ts'
import type { TextActions, TextState } from './text-slice.ts'
import type { VoiceLabActions, VoiceLabState } from './voice-lab-slice.ts'
import type { VoiceActions, VoiceState } from './voice-slice.ts'

/** All that the page shows, one slice a subject. */
export type SpeechState = CastState &
  DeliveryState &
  ErrorState &
  FileState &
  ImportState &
  LibraryExchangeState &
  LibraryState &
  KeptSpeechState &
  MarkState &
  ModelState &
  DiagnosticsState &
  OfflineState &
  PlaceState &
  PlaybackState &
  QueueState &
  RenderingState &
  SettingsState &
  TextState &
  VoiceLabState &
  VoiceState & { readonly actions: SpeechActions }

/** None of these throws: what goes wrong is told in `error`. */
export type SpeechActions = CastActions &
  DeliveryActions &
  ErrorActions &
  FileActions &
  ImportActions &
  LibraryExchangeActions &
  LibraryActions &
  KeptSpeechActions &
  MarkActions &
  ModelActions &
  DiagnosticsActions &
  OfflineActions &
  PlaceActions &
  PlaybackActions &
  QueueActions &
  ReadingActions &
  RenderingActions &
  SettingsActions &
  TextActions &
  VoiceLabActions &
  VoiceActions
