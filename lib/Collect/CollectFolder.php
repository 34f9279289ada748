<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

/** Folders of Préparation beside those of the meetings. Found by file id, whatever people call them. */
enum CollectFolder: string {
	case Templates = 'Modèles';
	case Proposals = 'Propositions';

	/** @return 'templates_folder_id'|'proposals_folder_id' */
	public function column(): string {
		return $this === self::Templates ? 'templates_folder_id' : 'proposals_folder_id';
	}

	public function idIn(CollectSettings $settings): ?int {
		return $this === self::Templates ? $settings->getTemplatesFolderId() : $settings->getProposalsFolderId();
	}
}
