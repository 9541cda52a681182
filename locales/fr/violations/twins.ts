/** What is refused because of the two languages of a text. */
export const twinViolations = {
  TWIN_DIFFERENCE:
    'Le français et le néerlandais diffèrent encore ({{count}}) dans : {{provisions, list}}. Corrigez le texte, ou justifiez chaque différence dans le dossier.',
  DIFFERENCE_UNKNOWN:
    'Cette différence n’est pas, ou n’est plus, dans le texte, ou elle est déjà justifiée. Consultez la liste dans le dossier.',
} as const;
