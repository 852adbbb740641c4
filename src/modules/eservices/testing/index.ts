export { aFlowInstance } from './flow-instance.ts';
export { startPlatform, type TestPlatform } from './platform.ts';
