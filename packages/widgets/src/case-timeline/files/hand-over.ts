/** How long a browser may take to begin, in milliseconds. FileSaver.js gives Safari as long. */
const patience = 40_000;

/**
 * Hands a file to the person as a download. Whatever it is, it is bytes to the browser: shown at an address of this page, it
 * could do there what the page can.
 */
export function handOver(name: string, content: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content.slice(0, content.size, 'application/octet-stream'));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
