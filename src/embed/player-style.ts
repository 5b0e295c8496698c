/** Looks of `<tts-player>`: the page's own font and colours; every part can be styled with `::part`. */
export const PLAYER_STYLE = `
:host { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.5em; max-width: 100%; font: inherit; }
:host([hidden]) { display: none; }
button { font: inherit; min-width: 2.75em; min-height: 2.75em; cursor: pointer; }
input { flex: 1 1 8em; min-width: 6em; accent-color: currentColor; }
select { font: inherit; min-height: 2.75em; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
[part='status'] { flex-basis: 100%; margin: 0; }
[part='status']:empty { display: none; }
`
