declare module 'wawoff2' {
  const wawoff2: {
    /** WOFF2 to TrueType. */
    readonly decompress: (file: Uint8Array) => Promise<Uint8Array>
  }
  export default wawoff2
}

/** The part of it that we use: @types/node leaves it to the browser's types. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  function instantiate(file: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: object } }>
}
