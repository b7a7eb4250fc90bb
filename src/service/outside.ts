import { UserFault } from "../engine/faults.ts";

/** What the system says when it will not let us read or write, in words and with a way out. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "may not be written; check who may write there, or name another folder with --out",
  EPERM: "may not be written; check who may write there, or name another folder with --out",
  EROFS: "is on a disk that cannot be written; name another folder with --out",
  ENOSPC: "the disk is full; make room and give the same command again",
  EDQUOT: "the disk quota is used up; make room and give the same command again",
  EEXIST: "is a file where a folder is needed; name another folder with --out",
  ENOTDIR: "a part of the path is a file; name another folder with --out",
  ENAMETOOLONG: "the name is too long; name another folder with --out",
};

/** A fault of the place a user named becomes theirs; anything else stays as it is. */
export function asUserFault(error: unknown, folder: string): unknown {
  const code = (error as { code?: unknown } | undefined)?.code;
  const reason = typeof code === "string" ? reasons[code] : undefined;
  return reason === undefined ? error : new UserFault(`${folder}: ${reason}`, { cause: error });
}
