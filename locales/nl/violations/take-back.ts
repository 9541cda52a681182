/** What the take-back of an own decision (recht van inkeer) refuses. */
export const takeBackViolations = {
  DECIDED_BY_ANOTHER:
    'U hebt deze beslissing niet zelf in de toepassing genomen: u kunt er niet op terugkomen. Alleen wie ze heeft genomen, kan dat.',
  NOTHING_TO_TAKE_BACK:
    'In deze stap is geen beslissing genomen: er is niets om op terug te komen. Laad de pagina opnieuw om te zien hoe het met de stap staat.',
  SIGNATURE_STANDS:
    'Op een beslissing in de stap van de ondertekening komt men niet terug, en zodra de akte ondertekend is op geen enkele beslissing. Wijzig de akte met een nieuw bijvoegsel.',
  TAKE_BACK_OVERTAKEN:
    'Het is te laat om op deze beslissing terug te komen: het dossier is intussen verder gegaan. Neem contact op met de contractsecretaris.',
  TAKE_BACK_TOO_LATE:
    'De tijd om op deze beslissing terug te komen is verstreken: ze staat vast. Neem contact op met de contractsecretaris.',
} as const;
