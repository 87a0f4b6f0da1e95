extension [UInt8] {
  /// Appends `text` between two bytes; whether there is room is asked once.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, between first: UInt8, and last: UInt8) {
    append(addingCapacity: text.count + 2) { room in
      room.withUnsafeMutableBufferPointer { buffer, count in
        buffer[count] = first
        if let base = text.baseAddress, let place = buffer.baseAddress {
          (place + count + 1).update(from: base, count: text.count)
        }
        buffer[count + 1 + text.count] = last
        count += text.count + 2
      }
    }
  }

  /// Appends `"name":`, after a comma where `afterComma`.
  mutating func append(key name: StaticString, afterComma: Bool) {
    let length = name.utf8CodeUnitCount
    append(addingCapacity: length + 4) { room in
      room.withUnsafeMutableBufferPointer { buffer, count in
        guard var place = buffer.baseAddress.map({ $0 + count }) else { return }
        if afterComma {
          place.pointee = UInt8(ascii: ",")
          place += 1
        }
        place.pointee = UInt8(ascii: "\"")
        (place + 1).update(from: name.utf8Start, count: length)
        place[length + 1] = UInt8(ascii: "\"")
        place[length + 2] = UInt8(ascii: ":")
        count += length + (afterComma ? 4 : 3)
      }
    }
  }

  /// Appends the digits of `value`, of which there are twenty at most.
  mutating func append(digitsOf value: UInt) {
    append(addingCapacity: 20) { room in
      room.withUnsafeMutableBufferPointer { buffer, count in
        var digits = 1
        var rest = value / 10
        while rest > 0 {
          digits += 1
          rest /= 10
        }
        rest = value
        for index in stride(from: count + digits - 1, through: count, by: -1) {
          buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        count += digits
      }
    }
  }
}
