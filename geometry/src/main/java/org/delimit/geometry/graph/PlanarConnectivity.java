package org.delimit.geometry.graph;

/**
 * Counts the pieces of a state around a district of it without a search, on graphs that can be
 * drawn in the plane: in O(neighbours), whatever the size of the map and the shape of the states.
 *
 * <p>Keeps tables of which states meet, so it has to hear of every change of the plan. Not safe for
 * use by several threads; the corners can be shared.
 */
public final class PlanarConnectivity {
  /*
   * Implementation note. Take the districts S of a state and the edges among them, drawn in the plane.
   * A district v of S with m neighbours in S has m gaps between them, each of which lies in some region of
   * what is left of the plane. By Euler's formula, taking v out changes the number of pieces from c to
   * c + m - k, where k is the number of different regions around v (GAPS-REGIONS): so v has
   * 1 + m - k pieces around it, one more for every gap that shares its region with an earlier one.
   *
   * Regions are unions of faces, joined by the districts outside S. All districts of another state lie in
   * one region if that state is one piece; two states lie in one region if they meet on an edge or round
   * a face, or by way of other states that do (StateContacts). A gap whose only face has no district
   * outside S is a region by itself: it counts as its own, and if its face is a triangle no look is
   * needed.
   *
   * Bit j of a mask stands for position offsets[v] + j; gap j lies between the neighbours j and j + 1.
   */
  private final PlanarCorners corners;
  private final StateContacts contacts;
  private int[] regions = new int[PlanarCorners.MAXIMUM_DEGREE];

  /**
   * A counter that knows no plan yet.
   *
   * @param corners the corners of an embedded graph
   */
  public PlanarConnectivity(PlanarCorners corners) {
    this.corners = corners;
    contacts = new StateContacts(corners);
  }

  /**
   * Takes a plan, in O(districts + edges + labels²).
   *
   * @param stateOf state of each district, the number of states for special ones
   */
  public void reset(int[] stateOf) {
    contacts.reset(stateOf);
  }

  /**
   * Hears that a district moves, in O(neighbours + small faces around it); before or after its
   * entry in the plan is changed.
   *
   * @param stateOf state of each district
   * @param district the district that moves
   * @param from the state it leaves
   * @param to another state, which it joins
   */
  public void move(int[] stateOf, int district, int from, int to) {
    contacts.move(stateOf, district, from, to);
  }

  /**
   * As {@link #move(int[], int, int, int)}, if the states of the neighbours are known already.
   *
   * @param stateOf state of each district
   * @param district the district that moves, with at most 64 neighbours
   * @param from the state it leaves
   * @param to another state, which it joins
   * @param leaving bit j tells whether the j-th neighbour, in the order of the embedding, is in
   *     {@code from}
   * @param joining the same for {@code to}
   */
  public void move(int[] stateOf, int district, int from, int to, long leaving, long joining) {
    contacts.move(stateOf, district, from, to, leaving, joining);
  }

  /**
   * Into how many pieces of its state the surroundings of a district fall when it is taken out.
   *
   * @param stateOf state of each district; each of the other states has to be one piece or empty,
   *     which is not checked
   * @param district a district that is not special
   * @return 0 if it touches none of its state
   */
  public int piecesAround(int[] stateOf, int district) {
    int first = corners.offsets[district];
    int end = corners.offsets[district + 1];
    int state = stateOf[district];
    if (end - first > PlanarCorners.MAXIMUM_DEGREE) {
      return countRegions(stateOf, district, state);
    }
    long own = 0;
    for (int k = first; k < end; k++) {
      if (stateOf[corners.neighbours[k]] == state) {
        own |= 1L << (k - first);
      }
    }
    return piecesAround(stateOf, district, own);
  }

  /**
   * As {@link #piecesAround(int[], int)}, if it is known already which neighbours are of the state.
   *
   * @param stateOf state of each district
   * @param district a district that is not special and has at most 64 neighbours
   * @param own bit j tells whether the j-th neighbour, in the order of the embedding, has its state
   * @return 0 if it touches none of its state
   */
  public int piecesAround(int[] stateOf, int district, long own) {
    if ((own & (own - 1)) == 0) {
      return own == 0 ? 0 : 1;
    }
    int last = corners.offsets[district + 1] - corners.offsets[district] - 1;
    long following = own >>> 1 | (own & 1) << last;
    int gaps = Long.bitCount(own & ~following);
    long unclear = own & following & corners.open[district];
    if (unclear == 0 && gaps <= 1) {
      return 1;
    }
    int state = stateOf[district];
    while (unclear != 0) {
      int k = corners.offsets[district] + Long.numberOfTrailingZeros(unclear);
      unclear &= unclear - 1;
      int beyond = corners.beyond[k];
      if (beyond < PlanarCorners.TRIANGLE) {
        return countRegions(stateOf, district, state);
      }
      gaps += stateOf[beyond] == state ? 0 : 1;
    }
    if (gaps <= 1) {
      return 1;
    }
    return contacts.components(state) == 1 ? gaps : countRegions(stateOf, district, state);
  }

  /* The same for any number of neighbours, any faces and any number of components. */
  private int countRegions(int[] stateOf, int district, int state) {
    int first = corners.offsets[district];
    int end = corners.offsets[district + 1];
    if (end - first > regions.length) {
      regions = new int[end - first];
    }
    contacts.components(state);
    boolean touches = false;
    int gaps = 0;
    int different = 0;
    for (int k = first; k < end; k++) {
      if (stateOf[corners.neighbours[k]] != state) {
        continue;
      }
      touches = true;
      int region = region(stateOf, state, k, k + 1 == end ? first : k + 1);
      if (region >= 0) {
        gaps++;
        different = note(region, different);
      }
    }
    return touches ? 1 + gaps - different : 0;
  }

  private int note(int region, int different) {
    for (int k = 0; k < different; k++) {
      if (regions[k] == region) {
        return different;
      }
    }
    regions[different] = region;
    return different + 1;
  }

  /* The region of a gap, or -1 if no other gap can be part of it. */
  private int region(int[] stateOf, int state, int position, int next) {
    int neighbour = corners.neighbours[next];
    if (stateOf[neighbour] != state) {
      return contacts.component(state, contacts.label(stateOf, neighbour));
    }
    int beyond = corners.beyond[position];
    if (beyond == PlanarCorners.TRIANGLE) {
      return -1;
    }
    if (beyond >= 0) {
      return stateOf[beyond] == state
          ? -1
          : contacts.component(state, contacts.label(stateOf, beyond));
    }
    int face = PlanarCorners.faceOfCode(beyond);
    int label = contacts.labelBeside(stateOf, face, state);
    if (label >= 0) {
      return contacts.component(state, label);
    }
    return corners.pinched[face] ? corners.labels + face : -1;
  }
}
