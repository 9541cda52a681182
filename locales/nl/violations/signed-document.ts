import type { signedDocumentViolations as french } from '../../fr/violations/signed-document.ts';
import type { Twin } from '../../twin.ts';

export const signedDocumentViolations = {
  EVIDENCE_NOT_SIGNED:
    'De PDF in het {{language, language}} draagt geen enkele elektronische handtekening. Onderteken het document dat u uit dit dossier hebt gedownload en laad het ondertekende bestand op, of laad de geattesteerde kopie van het papieren origineel op.',
  EVIDENCE_NOT_COVERED:
    'De handtekening van de PDF in het {{language, language}} dekt niet het hele bestand: er is iets aan toegevoegd na de handtekening, of ze laat een deel ervan weg. Onderteken opnieuw het document dat u uit dit dossier hebt gedownload.',
  EVIDENCE_CHANGED:
    'De PDF in het {{language, language}} begint met de akte, maar wat eraan is toegevoegd toont iets anders (een aantekening, een bladzijde of tekst). Onderteken het document dat u uit dit dossier hebt gedownload, zonder er iets aan toe te voegen.',
  EVIDENCE_BROKEN:
    'Een handtekening van de PDF in het {{language, language}} stemt niet overeen met het bestand: het is na de ondertekening gewijzigd, of de handtekening kan niet worden nagegaan. Onderteken opnieuw het document dat u uit dit dossier hebt gedownload.',
  EVIDENCE_UNREADABLE:
    'Het bestand in het {{language, language}} is geen leesbare PDF. Laad het bestand op zoals uw ondertekensoftware het heeft opgeslagen.',
} as const satisfies Twin<typeof french>;
