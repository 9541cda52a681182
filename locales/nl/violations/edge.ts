/** What the edge refuses: too much, too often, not from a page of ours, or what no text or file here can be. */
export const edgeViolations = {
  CSRF_TOKEN:
    'Deze pagina hoort niet meer bij uw sessie: er is niets opgeslagen. Kijk na wat u schreef en verstuur het opnieuw.',
  HEADERS_TOO_LARGE: 'De aanvraag draagt te veel headers. Wis de cookies van deze site en probeer opnieuw.',
  UPLOAD_QUOTA:
    'U hebt vandaag zoveel bestanden opgeladen als toegestaan. Probeer morgen opnieuw of wend u tot de beheerder.',
  URL_TOO_LONG: 'Het adres is te lang. Kort in wat u zoekt.',
} as const;

export const edgeFieldErrors = {
  BAD_CHARACTER:
    'Deze tekst bevat een onzichtbaar teken dat geen tekst hier kan bevatten (een stuurteken of een wisseling van schrijfrichting). Verwijder het of typ de tekst opnieuw.',
  FILE_OTHER_EXTENSION: 'De extensie van dit bestand hoort niet bij zijn inhoud: hernoem het, of kies een ander.',
  FILE_OTHER_KIND: 'Dit bestand is niet van het gevraagde type, wat ook zijn naam is.',
  FILE_PACKED: 'Dit bestand bevat, eenmaal uitgepakt, veel meer dan zijn omvang: het wordt niet aanvaard.',
  TOO_DEEP: 'De aanvraag is te diep genest: hoogstens {{limit}} niveaus.',
} as const;
