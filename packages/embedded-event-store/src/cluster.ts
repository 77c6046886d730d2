import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';

/** The EventStoreDB release this server behaves like. */
const SERVER_VERSION = '23.10.0.0';

/** Says that the cluster is one node, which leads. */
export function clusterInfo(instanceId: string, host: string, port: number): ClusterInfo {
  const endPoint = new gossipPb.EndPoint();
  endPoint.setAddress(host);
  endPoint.setPort(port);
  const id = new sharedPb.UUID();
  id.setString(instanceId);
  const member = new gossipPb.MemberInfo();
  member.setInstanceId(id);
  member.setTimeStamp(`${Date.now()}0000`);
  member.setState(gossipPb.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const info = new gossipPb.ClusterInfo();
  info.addMembers(member);
  return info;
}

/** Exactly the methods this server has; a client asks for no others. */
export function supportedMethods(): SupportedMethods {
  const supported = new featuresPb.SupportedMethods();
  supported.setEventStoreServerVersion(SERVER_VERSION);
  const services = [streamsGrpc.StreamsService, gossipGrpc.GossipService, featuresGrpc.ServerFeaturesService];
  for (const { path } of services.flatMap((service) => Object.values(service))) {
    const [, serviceName = '', methodName = ''] = path.split('/');
    const method = new featuresPb.SupportedMethod();
    method.setServiceName(serviceName);
    method.setMethodName(methodName.toLowerCase());
    supported.addMethods(method);
  }
  return supported;
}
