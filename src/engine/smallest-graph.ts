/** The graph y = x in ONNX, x of one float32. */
export const SMALLEST_GRAPH = Uint8Array.from(
  atob('CAk6NwoQCgF4EgF5IghJZGVudGl0eRIBZ1oPCgF4EgoKCAgBEgQKAggBYg8KAXkSCgoICAESBAoCCAFCBAoAEBQ='),
  (letter) => letter.charCodeAt(0),
)
