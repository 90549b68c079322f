/** Hands a file over to the browser's downloads. Names say nothing of what is inside. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the data by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
