/** What pdfkit 0.20 takes and `@types/pdfkit` does not know yet. */
declare namespace PDFKit.Mixins {
  interface PDFAttachmentOptions {
    relationship?: string;
  }

  interface StructureElementOptions {
    /** Of a table's header: which cells it names. */
    scope?: 'Row' | 'Column' | 'Both';
  }
}

declare namespace PDFKit {
  interface PDFOutline {
    addItem(
      title: string,
      options: { expanded: boolean; fit: boolean; top: number; left: number; zoom: number },
    ): PDFOutline;
  }
}
