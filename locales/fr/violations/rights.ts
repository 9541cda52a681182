/** Why an act waits for a word of whoever does it, before any rule is asked. */
export const rightsViolations = {
  CAPACITY_REQUIRED:
    'Vous pouvez agir ici en plusieurs qualités : {{roles, role}}. Choisissez celle en laquelle vous agissez : elle est consignée.',
} as const;
