// Sends what a form of the API page says, as the person the browser is signed in as, and shows the answer.
for (const form of document.querySelectorAll('form[data-path]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

async function send(form) {
  const sent = new FormData(form);
  const shown = form.querySelector('pre');
  shown.textContent = '…';
  const response = await fetch(addressOf(form.dataset.path, sent), optionsOf(form.dataset, sent));
  const type = response.headers.get('content-type') ?? '';
  const text = type.includes('json') ? JSON.stringify(await response.json(), null, 2) : `${type}, not shown`;
  shown.textContent = `${response.status}\n${text}`;
}

function addressOf(path, sent) {
  const filled = path.replaceAll(/:(\w+)/g, (_match, name) => encodeURIComponent(sent.get(`path.${name}`)));
  const query = new URLSearchParams(membersOf('query.', sent));
  return `/api/v1${filled}${query.size > 0 ? `?${query}` : ''}`;
}

function optionsOf({ method, upload }, sent) {
  const headers = method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {};
  if (method === 'GET') return { method };
  if (upload !== undefined) {
    const body = new FormData();
    for (const [name, value] of membersOf('form.', sent)) body.append(name, value);
    body.append('file', sent.get('file'));
    return { method, headers, body };
  }
  return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: sent.get('body') };
}

function membersOf(prefix, sent) {
  return [...sent]
    .filter(([name, value]) => name.startsWith(prefix) && value !== '')
    .map(([name, value]) => [name.slice(prefix.length), value]);
}
