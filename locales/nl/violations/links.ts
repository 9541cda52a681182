/** Why a link, or a form that came by one, is not taken. */
export const linkViolations = {
  LINKS_EXHAUSTED:
    'Voor deze stap werden vandaag al nieuwe links verzonden. Zoek ze in uw mailbox of probeer morgen opnieuw.',
  LINK_NONCE_INVALID:
    'Deze pagina is niet meer actueel of komt niet van deze link: er is niets verzonden. Controleer hieronder uw antwoord en verzend het opnieuw.',
  LINK_TEXT_CHANGED: 'De tekst is gewijzigd sinds deze link werd verzonden. Open het recentere bericht.',
} as const;
