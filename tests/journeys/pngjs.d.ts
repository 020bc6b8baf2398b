/** The package ships without types; this is the part that is used. */
declare module 'pngjs' {
  export const PNG: { readonly sync: { read(file: Buffer): { readonly width: number; readonly height: number; readonly data: Buffer } } };
}
