// Sends what a form of the API page says, as the person the browser is signed in as, and shows the answer.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-path]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const sent = new FormData(form);
  const shown = form.querySelector('pre');
  if (shown === null) return;
  shown.textContent = '…';
  const response = await fetch(addressOf(form.dataset['path'] ?? '', sent), optionsOf(form, sent));
  const type = response.headers.get('content-type') ?? '';
  const text = type.includes('json') ? JSON.stringify(await response.json(), null, 2) : `${type}, not shown`;
  shown.textContent = `${response.status}\n${text}`;
}

function addressOf(path: string, sent: FormData): string {
  const filled = path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(textOf(sent, `path.${name}`)));
  const query = new URLSearchParams(membersOf('query.', sent));
  return `/api/v1${filled}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function optionsOf({ dataset }: HTMLFormElement, sent: FormData): RequestInit {
  const { method = 'GET', upload } = dataset;
  if (method === 'GET') return { method };
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  const headers: Record<string, string> = {
    ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
    ...(token === undefined ? {} : { 'X-CSRF-Token': token }),
    ...Object.fromEntries(membersOf('header.', sent)),
  };
  if (upload === undefined) {
    return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: textOf(sent, 'body') };
  }
  const body = new FormData();
  for (const [name, value] of membersOf('form.', sent)) body.append(name, value);
  const file = sent.get('file');
  if (file !== null) body.append('file', file);
  return { method, headers, body };
}

const membersOf = (prefix: string, sent: FormData): [string, string][] =>
  [...sent].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' && value !== '' ? [[name.slice(prefix.length), value]] : [],
  );

function textOf(sent: FormData, name: string): string {
  const value = sent.get(name);
  return typeof value === 'string' ? value : '';
}
