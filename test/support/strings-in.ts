/** Every string a history stores, payloads decoded. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, Buffer.from(value, 'base64').toString('utf8')];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)])
    : [];
}
