import CSV
import Crypto
import Foundation
import Problems
import SystemFiles
import Values

#if canImport(Glibc)
  import Glibc
#endif

/// The files of a package that somebody gives: nothing outside its folder is read, and every table is the one it says.
struct PackageFolder {
  /// The largest file that is read.
  static let mostBytes = 1 << 30
  private static let mostDescriptorBytes = 16 << 20

  let path: String
  private(set) var tables: [PackageTable: [UInt8]] = [:]

  /// Reads the descriptor and the tables it names; adds what is wrong with them to `problems`.
  init(_ path: String, _ problems: inout PackageProblems) throws {
    self.path = path
    let place = path + "/" + PackageDescriptor.fileName
    guard access(place, F_OK) == 0 else {
      problems.add(PackageDescriptor.fileName, nil, .package(.noDescriptor))
      return
    }
    let package: PackageDescriptor
    do {
      package = try JSONDecoder().decode(
        PackageDescriptor.self, from: Data(try WholeFile.read(place, most: Self.mostDescriptorBytes)))
    } catch let error as DecodingError {
      problems.add(PackageDescriptor.fileName, nil, .other(asProblem(error)))
      return
    }
    guard package.name == PackageDescriptor.packageName else {
      let name = String(package.name.prefix(60))
      problems.add(PackageDescriptor.fileName, nil, .package(.otherName(name)))
      return
    }
    for table in PackageTable.allCases { try read(table, of: package, &problems) }
  }

  /// Whether a folder holds a package of ours.
  static func isPackage(_ path: String) -> Bool {
    guard let bytes = try? WholeFile.read(path + "/" + PackageDescriptor.fileName, most: mostDescriptorBytes),
      let package = try? JSONDecoder().decode(PackageDescriptor.self, from: Data(bytes))
    else { return false }
    return package.name == PackageDescriptor.packageName
  }

  private mutating func read(
    _ table: PackageTable, of package: PackageDescriptor, _ problems: inout PackageProblems
  ) throws {
    guard let resource = package.resources.first(where: { $0.name == table.rawValue }) else {
      return problems.add(PackageDescriptor.fileName, nil, .package(.noResource(table.rawValue)))
    }
    guard let bytes = try bytes(of: resource.path, &problems) else { return }
    let found = "sha256:" + SHA256.hash(data: bytes).hexadecimal
    guard found == resource.hash else {
      return problems.add(
        resource.path, nil, .origin(.otherHash(found: String(found.prefix(19)), said: String(resource.hash.prefix(19))))
      )
    }
    tables[table] = bytes
  }

  /// The bytes of a file below the folder; nil, and told, for a path that leads elsewhere or to no regular file.
  func bytes(of name: String, _ problems: inout PackageProblems) throws -> [UInt8]? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    var (place, status) = (path, stat())
    for part in parts {
      place += "/" + part
      let isLink = lstat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      guard !part.isEmpty, part != ".", part != "..", !isLink else {
        problems.add(PackageDescriptor.fileName, nil, .package(.leavesFolder(String(name.prefix(60)))))
        return nil
      }
    }
    // A pipe or a device may never end.
    guard lstat(place, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      problems.add(name, nil, .package(.notRegular))
      return nil
    }
    do { return try WholeFile.read(place, most: Self.mostBytes) } catch {
      problems.add(name, nil, .other(error))
      return nil
    }
  }
}

/// What is wrong with a package, as far as it is worth looking.
struct PackageProblems {
  /// More faults than this are not looked for.
  static let most = 200
  private(set) var found: [DatasetProblem.Found] = []

  var areMany: Bool { found.count >= Self.most }

  mutating func add(_ file: String, _ line: Int?, _ fault: DatasetFault) {
    guard !areMany else { return }
    found.append(DatasetProblem.Found(file: file, line: line, fault))
    if areMany { found.append(DatasetProblem.Found(file: file, line: nil, .package(.more(than: Self.most)))) }
  }

  func throwIfAny() throws { if !found.isEmpty { throw DatasetProblem(found) } }
}
