export {
  hasAny,
  roles,
  SessionContext,
  signIn,
  signOut,
  useSession,
  type Role,
  type Session,
} from './session'
