// Runs one of the scripts of this folder, which are TypeScript, on a bare clone: `node scripts/run.mjs NAME [arguments]`.
// Without a name it only installs, generates and builds.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Avenant needs Node 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.`);
  process.exit(1);
}
const { prepare } = await import('./prepare.mjs');
await prepare();
const [node, , name, ...args] = process.argv;
if (name !== undefined) {
  process.argv = [node, name, ...args];
  process.setSourceMapsEnabled(true);
  await import(`../dist/scripts/${name}.js`);
}
