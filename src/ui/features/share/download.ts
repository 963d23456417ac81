import { dictionary } from '../../../common/dictionary.js';
import { runInSlices, type Task } from '../../../common/scheduler.js';
import type { ExtraWords } from '../../../text/extras/fr.js';

/** How long a browser has to read a file that it downloads. */
const DOWNLOAD_TIMEOUT_MS = 10_000;

/** Work that is over sooner is not announced. */
const ANNOUNCE_AFTER_MS = 1000;

/** Names of files that are being written. */
export type Downloads = Set<string>;

/**
 * Writes a file in time slices, then saves it on the visitor's device. Nothing is sent. `status` says so when it takes
 * long. A file that is being written already is not begun again.
 */
export async function downloadFile(
  { name, type, write }: { name: string; type: string; write: () => Task<string> },
  downloads: Downloads,
  status: HTMLElement,
  words: ExtraWords,
): Promise<void> {
  if (downloads.has(name)) return;
  downloads.add(name);
  const timer = setTimeout(() => {
    status.textContent = words.preparingFile;
  }, ANNOUNCE_AFTER_MS);
  try {
    save(await runInSlices(write()), type, name);
    if (status.textContent === words.preparingFile) status.textContent = words.fileReady;
  } catch (error) {
    status.textContent = words.fileFailed;
    console.warn(`[passerelle] Could not write ${name}.`, error);
  } finally {
    clearTimeout(timer);
    downloads.delete(name);
  }
}

function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], dictionary({ type })));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_TIMEOUT_MS);
}
