/** No file: under this name the record is anchored, and the messages about that are kept. */
export const RECORD_ANCHOR = 'record-anchor';

/** The kind of the daily message that brings the newest anchor to the auditors. */
export const ANCHOR_MAIL = 'ANCHOR';
