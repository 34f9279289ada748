<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Restriction;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Whether a person who prepares may know of a draft: the one rule, whatever shows or tells it. A restricted one is for managers and
 * for those who work on its item ({@see Involvement}); for everybody else it has no name, no author, no history.
 */
final class DocumentVisibility {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
	) {
	}

	/** @param bool $involved whether the person works on the item of the document, as far as that is known already */
	public static function isKnown(Grant $grant, Document $document, bool $involved): bool {
		return !$document->isRestricted() || $grant->can(Action::Manage) || ($involved && $document->getItemId() !== null);
	}

	/** The same for a single document, with a query when it is restricted. */
	public function mayKnow(Grant $grant, Document $document): bool {
		return self::isKnown($grant, $document, false)
			|| ($document->getItemId() !== null && $this->involvement->worksOn($document->getCouncilId(), $document->getItemId(), $grant->user->getUID()));
	}

	/**
	 * The same for somebody else: whether an account may know of a document of an item.
	 *
	 * @param ?int $documentId null for the item itself
	 * @param list<Role> $roles of the account in the council of the item
	 */
	public function accountMayKnow(?int $documentId, Item $item, string $uid, array $roles): bool {
		if ($documentId === null || Action::Manage->allowedTo($roles)) {
			return true;
		}
		$query = $this->db->getQueryBuilder();
		$query->select('restricted')->from('conseil_document')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($item->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$isRestricted = (bool)$result->fetchOne();
		$result->closeCursor();
		return !$isRestricted || $this->involvement->isInvolved($item, $uid);
	}

	/**
	 * The condition that a row is about no draft that the person may not know of.
	 *
	 * @param string $column id of a document or null, such as `a.document_id`
	 * @return ?string null when the person may know of all
	 */
	public function condition(IQueryBuilder $query, Grant $grant, string $column): ?string {
		if ($grant->can(Action::Manage)) {
			return null;
		}
		$expr = $query->expr();
		$council = $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT);
		$own = $this->db->getQueryBuilder();
		$own->select('ri.id')->from('conseil_item', 'ri')
			->where($expr->eq('ri.council_id', $council))
			->andWhere($this->involvement->involving($query, $grant->user->getUID(), 'ri'));
		$hidden = $this->db->getQueryBuilder();
		$hidden->select('rd.id')->from('conseil_document', 'rd')
			->where($expr->eq('rd.council_id', $council))
			->andWhere($expr->eq('rd.restricted', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->orX($expr->isNull('rd.item_id'), $expr->notIn('rd.item_id', $query->createFunction($own->getSQL()))));
		return (string)$expr->orX($expr->isNull($column), $expr->notIn($column, $query->createFunction($hidden->getSQL())));
	}
}
