import Claims

/// Which organisation of each type was spoken of last, for `the force`, `its` and `the panel`.
struct OrganisationTrail {
  private struct Place {
    var token: Int
    var cluster: Int
  }

  private var latest: [Actor.Kind: Place] = [:]
  private var latestBefore: [Actor.Kind: Place] = [:]
  private var latestNamed: [Actor.Kind: Int] = [:]

  /// Notes that `cluster` is spoken of at `token`; `isNamed` where its name stands there as an actor.
  mutating func note(_ cluster: Int, of type: Actor.Kind, at token: Int, isNamed: Bool) {
    if let last = latest[type] { latestBefore[type] = last }
    latest[type] = Place(token: token, cluster: cluster)
    if isNamed { latestNamed[type] = cluster }
  }

  /// The last one spoken of.
  func last(of type: Actor.Kind) -> Int? { latest[type]?.cluster }

  /// Where two different ones were spoken of last, one after the other.
  func lastTwo(of type: Actor.Kind) -> (earlier: Int, later: Int)? {
    guard let later = latest[type], let earlier = latestBefore[type], earlier.cluster != later.cluster
    else { return nil }
    return (earlier.token, later.token)
  }

  /// The last one spoken of before `token`, which lies at or near the end of the trail.
  func last(of type: Actor.Kind, before token: Int) -> Int? {
    if let place = latest[type], place.token < token { return place.cluster }
    return latestBefore[type]?.cluster
  }

  /// The last one whose name stood as an actor.
  func lastNamed(of type: Actor.Kind) -> Int? { latestNamed[type] }
}
