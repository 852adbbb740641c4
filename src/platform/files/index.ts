export { attachmentDisposition } from './disposition.ts';
export { FileContent, fileContent, LARGEST_FILE } from './file-content.ts';
export { ATTACHABLE, endingsOf, MEDIA_TYPES, type MediaType } from './media-types.ts';
export { isCleanable, withoutMetadata } from './without-metadata.ts';
