import { help, type HelperStart } from '../src/engine/kernels/kernel-crew.ts'

// A thread of the kernels. It says that it runs, then takes part in every program until it is terminated.
self.addEventListener('message', ({ data }: MessageEvent<HelperStart>) => {
  self.postMessage('ready')
  help(data)
})
