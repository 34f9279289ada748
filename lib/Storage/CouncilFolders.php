<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCP\Files\Folder;

/**
 * The folders of a council, whatever holds them. Nodes are found by file id, never by path: people may rename or move
 * the mount they see.
 */
interface CouncilFolders {
	/**
	 * A root folder with full rights, as its owner sees it. Works without a session.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\NotFound the root has not been made, or somebody removed it
	 * @throws \OCA\ConseilMunicipal\Error\Unavailable the storage or the service account does not answer
	 */
	public function root(Council $council, FolderKey $key): Folder;

	/** The same folder as this person sees it (their place, their name, their rights); null when they do not have it. */
	public function forUser(Council $council, FolderKey $key, string $uid): ?Folder;

	/**
	 * Makes a root that is only made when needed, shares it, and returns it. Harmless when it exists.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\NotFound it was there and is gone: it is not made anew here
	 * @throws \OCA\ConseilMunicipal\Error\Unavailable
	 */
	public function open(Council $council, FolderKey $key): Folder;

	/**
	 * Makes everything a new council needs: service account, roots, rights of its groups, so that the folders are there
	 * for every person of the groups when it returns. What was made is taken back when a step fails.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\Unavailable with what the operator can do
	 */
	public function provision(Council $council): Council;

	/** Compares folders and rights with what they should be; changes nothing. */
	public function inspect(Council $council): Inspection;

	/**
	 * Puts right what can be, and says what cannot. Harmless when repeated.
	 *
	 * @param bool $recreate also make anew, empty, what is lost: a person has asked for exactly that
	 */
	public function repair(Council $council, bool $recreate = false): Inspection;

	/** Gives the roots the names that follow from the council’s kind and short name. */
	public function rename(Council $council): void;

	/** Whether a root holds at least one file or folder. */
	public function hold(Council $council): bool;

	/**
	 * Takes the rights back and removes the service account **with every document of the council**.
	 * The caller has asked for exactly that.
	 */
	public function destroy(Council $council): void;
}
