// The README's first command, in a copy of the project.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { freePort } from '../helpers/node/free-port.mjs';
import { copyOfProject } from '../helpers/node/project-copy.mjs';

test('npm start prints the URL of a demo that shows the tags', async (t) => {
  const { copy } = copyOfProject();
  const env = { ...process.env, PORT: String(await freePort()) };
  const started = spawn('npm', ['start'], { cwd: copy, env, detached: true });
  t.after(() => process.kill(-started.pid));
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const onOutput = (text) => {
      output += text;
      const match = output.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (match) resolve(match[0]);
    };
    started.stdout.on('data', onOutput);
    started.stderr.on('data', onOutput);
    started.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${output}`)));
  });
  const page = await (await fetch(address)).text();
  assert.match(page, /<coop-initiative-list src="cfsi\.feed\.json"/);
  const script = await fetch(`${address}passerelle/1/passerelle.js`);
  assert.equal(script.status, 200, output);
  assert.match(script.headers.get('content-type'), /javascript/);
  assert.equal((await fetch(`${address}cfsi.feed.json`)).headers.get('access-control-allow-origin'), '*');
});
