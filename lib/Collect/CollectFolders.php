<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\Folder;

/** « Modèles » and « Propositions » in Préparation, as the service account sees them; made when first needed. */
final class CollectFolders {
	public function __construct(
		private readonly CollectSettingsMapper $settings,
		private readonly CouncilFolders $folders,
	) {
	}

	public function root(Council $council): Folder {
		return $this->folders->root($council, FolderKey::Preparation);
	}

	/** Null when it has not been made, or when somebody removed it. */
	public function find(Council $council, CollectFolder $which): ?Folder {
		return $this->known($council, $which->idIn($this->settings->of($council->getId())));
	}

	/** The same as this person sees it; null when they do not have it. */
	public function seenBy(Council $council, CollectFolder $which, string $uid): ?Folder {
		$id = $which->idIn($this->settings->of($council->getId()));
		$node = $id === null ? null : $this->folders->forUser($council, FolderKey::Preparation, $uid)?->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/** @param ?callable(Folder): void $fill what a new folder is given */
	public function open(Council $council, CollectFolder $which, ?callable $fill = null): Folder {
		$knownId = $which->idIn($this->settings->of($council->getId()));
		$known = $this->known($council, $knownId);
		if ($known !== null) {
			return $known;
		}
		$root = $this->root($council);
		$folder = FileOperation::on($which->value, static fn (): Folder => $root->newFolder($root->getNonExistingName($which->value)));
		if (!$this->settings->claimFolder($council->getId(), $which, $knownId, $folder->getId())) {
			FileOperation::on($which->value, $folder->delete(...));
			return $this->find($council, $which) ?? $this->open($council, $which, $fill);
		}
		if ($fill !== null) {
			$fill($folder);
		}
		return $folder;
	}

	private function known(Council $council, ?int $id): ?Folder {
		$node = $id === null ? null : $this->root($council)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}
}
