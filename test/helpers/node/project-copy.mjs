import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

const LEFT = ['.git', 'node_modules', 'dist', 'coverage', '.screenshots'];

/** Copies the project into a folder, without what is made of it. */
export function copyInto(copy) {
  for (const entry of readdirSync('.'))
    if (!LEFT.includes(entry)) cpSync(entry, join(copy, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
}

/** A copy of the project for one test file, where its scripts may write; gone when the file ends. */
export function copyOfProject() {
  const copy = mkdtempSync(join(tmpdir(), 'passerelle-'));
  after(() => rmSync(copy, { recursive: true }));
  copyInto(copy);
  /** Runs a command there; gives its exit status and all that it said. */
  const run = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  return { copy, run };
}
