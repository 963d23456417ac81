import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

const SKIPPED = ['.git', 'node_modules', 'dist', 'coverage', '.screenshots'];

/** Copies the project into a folder, without generated files. */
export function copyInto(copy) {
  for (const entry of readdirSync('.'))
    if (!SKIPPED.includes(entry)) cpSync(entry, join(copy, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
}

/** Makes a copy of the project for one test file, where scripts may write. It is removed when the file ends. */
export function copyOfProject() {
  const copy = mkdtempSync(join(tmpdir(), 'passerelle-'));
  after(() => rmSync(copy, { recursive: true }));
  copyInto(copy);
  /** Runs a command there and returns its exit status and all its output. */
  const run = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  return { copy, run };
}
