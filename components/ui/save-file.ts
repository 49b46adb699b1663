/** Has the browser save a file. @param name - with its ending */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Later, for the browser reads it after this call.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
