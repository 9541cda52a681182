/** The id of a meeting in calendars, from that of its file: the same for ever. `host` as in Message-IDs. */
export const uidOf = (fileId: string, host: string): string => `${fileId}@${host}`;

/** The file of a meeting by its id in calendars; whatever else it was, if that is none of ours. */
export const fileIdOf = (uid: string): string => uid.replace(/@[^@]*$/u, '');
