/** A part of a document as it is laid out, in its order on the page. */
export type Block =
  /** The document's own title; what it is about; a section; a part of a section. */
  | { readonly kind: 'TITLE' | 'SUBTITLE' | 'HEADING' | 'SUBHEADING'; readonly text: string }
  | { readonly kind: 'TEXT'; readonly text: string }
  /** What the words after it are. */
  | { readonly kind: 'LABEL'; readonly text: string }
  /** The contract's own words, old or new. */
  | { readonly kind: 'QUOTE'; readonly text: string }
  /** What one signatory fills in, line by line; never parted over two pages. */
  | { readonly kind: 'SIGNATURE'; readonly lines: readonly string[] };
