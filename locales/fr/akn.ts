export const akn = {
  akn: {
    inForce: 'en vigueur',
    download: 'Pour d’autres programmes et pour les archives, en XML (Akoma Ntoso 3.0) :',
    format: 'Akoma Ntoso,',
    inLanguage: 'en {{language, language}}',
    thousandEuro: 'milliers d’euros',
  },
} as const;
